using FsCheck;
using FsCheck.Fluent;

namespace NetGen.Generator.Tests.Differential;

/// <summary>Emitted code agrees with the reference for networks that nobody thought of.</summary>
public sealed class RandomNetworkTests
{
    private const int Projects = 4;
    private const int NetworksPerProject = 40;

    /// <summary>Another number gives other networks; a failing test says which it was.</summary>
    private static readonly ulong Seed = ulong.TryParse(Environment.GetEnvironmentVariable("NETGEN_TEST_SEED"), out ulong seed) ? seed : 11;

    [Fact]
    public void AgreeWithTheReference()
    {
        var config = Config.QuickThrowOnFailure.WithMaxTest(Projects).WithReplay(Seed, 1);
        Prop.ForAll(RandomProject.Arbitrary(NetworksPerProject), project =>
        {
            var differences = Comparison.Differences(project.Networks, (int)Seed, RandomNetwork.Blocks);
            differences.ShouldBeEmpty($"NETGEN_TEST_SEED={Seed}\n{string.Join('\n', differences)}");
        }).Check(config);
    }

    [Fact]
    public void CoverTheLanguage()
    {
        var networks = RandomProject.Arbitrary(400).Generator.Sample(10, 1).First().Networks;

        networks.Count.ShouldBeGreaterThan(300);
        string all = string.Join('\n', networks.Select(n => n.Layers));
        foreach (string word in (string[])["Conv2D", "Groups", "Depthwise", "Dense", "MaxPool2D", "AvgPool2D", "AdaptiveAvgPool2D", "AdaptiveMaxPool2D", "BatchNorm1D", "BatchNorm2D", "ConvTranspose1D", "ConvTranspose2D", "ConvTranspose3D", "Conv1D", "MaxPool1D", "AvgPool1D", "AdaptiveAvgPool1D", "Conv3D", "MaxPool3D", "AvgPool3D", "AdaptiveMaxPool3D", "BatchNorm3D", "From", "Add(", "Mul(", "Concat(", "Channels(", "ChannelShuffle", "Residual", "SqueezeExcite", "Flatten", "Dropout"])
        {
            all.ShouldContain(word);
        }

        networks.Count(n => n.Lower is not null).ShouldBeGreaterThan(100);
    }
}
