using FsCheck;
using FsCheck.Fluent;
using NetGen.Tests;

namespace NetGen.Generator.Tests.Differential;

/// <summary>Emitted code agrees with the reference for networks that nobody thought of.</summary>
public sealed class RandomNetworkTests
{
    private const int NetworksPerProject = 40;

    /// <summary>A project for each seed, from the campaign's on: that of a failing one, alone, gives it again.</summary>
    [Fact]
    public void AgreeWithTheReference()
    {
        int projects = (Campaign.Size("NETGEN_TEST_NETWORKS", unlessSet: TestedBackEnd.QuickNetworks) + NetworksPerProject - 1) / NetworksPerProject;
        Parallel.For(0, projects, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, i => Agree(Campaign.Seed + (ulong)i));
    }

    [Fact]
    public void CoverTheLanguage()
    {
        var networks = RandomProject.Arbitrary(400).Generator.Sample(10, new Rnd(Campaign.Seed, 1), 1).First().Networks;

        networks.Count.ShouldBeGreaterThan(300);
        string all = string.Join('\n', networks.Select(n => n.Layers));
        foreach (string word in (string[])["Groups", "From", "Residual", "SqueezeExcite"])
        {
            all.ShouldContain(word);
        }

        networks.Count(n => n.Lower is not null).ShouldBeGreaterThan(100);
    }

    private static void Agree(ulong seed)
    {
        // The compiler runs under the developer's culture: every second project under one whose numbers are no C#.
        using UnusualCulture? culture = seed % 2 == 0 ? new() : null;
        Prop.ForAll(RandomProject.Arbitrary(NetworksPerProject), project =>
        {
            var networks = project.Networks;
            var differences = Comparison.Differences(networks, (int)seed, RandomNetwork.Blocks);
            differences.ShouldBeEmpty($"NETGEN_TEST_SEED={seed} NETGEN_TEST_NETWORKS={NetworksPerProject}\n{string.Join('\n', differences)}");
            Campaign.Report(networks.Count, $"random networks {TestedBackEnd.Where}");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1).WithReplay(seed, 1));
    }
}
