using NetGen.Generator.Tests.Differential;

namespace NetGen.Generator.Tests.Contract;

/// <summary>The compiler runs under the developer's culture; what it emits and says is the same under every one.</summary>
public sealed class CultureTests
{
    /// <summary>Networks of each layer that the quick test takes.</summary>
    private const int Sample = 2;

    [Fact]
    public void EmittedFilesAreTheSame() => RequireSameFiles(LayerCombinations.Spread(Sample));

    [Fact]
    [Trait("Category", "Long")]
    public void EmittedFilesOfAllCombinationsAreTheSame()
    {
        foreach (var layer in LayerCombinations.All.Values)
        {
            RequireSameFiles(layer());
        }
    }

    [Fact]
    public void MessagesAreTheSame()
    {
        NetworkCompilation project = NetworkCompilation.Of("""
            [Network(3, 8, 8), Pad(-9, Value = -1.5), Conv2D(4, 3)]
            public partial class Cut;

            [Network(3, 8, 8), Conv2D("4 - 1234567", 3)]
            public partial class Negative;

            [Network(3, 8, 8), Dropout(1.5f), Upsample2D(ScaleFactor = 0.0625)]
            public partial class Reals;

            [Network(3, 2, 2), Conv2D(4, 1234)]
            public partial class Larger;
            """);
        string[] invariant = Messages(project);
        invariant.Length.ShouldBeGreaterThanOrEqualTo(4);
        using (new UnusualCulture())
        {
            Messages(project).ShouldBe(invariant);
        }

        static string[] Messages(NetworkCompilation project) => [.. project.Analyze().Select(d => d.GetMessage(null)).Order(StringComparer.Ordinal)];
    }

    private static void RequireSameFiles(IEnumerable<NetworkSource> networks)
    {
        NetworkCompilation project = NetworkCompilation.Of(networks.Select((n, i) => n.Declare($"Net{i}"))).WithIlgpu(DeviceBackEnd.GroupSize);
        (string Hint, string Text)[] invariant = [.. project.Generate().Files], unusual;
        using (new UnusualCulture())
        {
            unusual = [.. project.Generate().Files];
        }

        unusual.Select(file => file.Hint).ShouldBe(invariant.Select(file => file.Hint));
        foreach (var (expected, found) in invariant.Zip(unusual))
        {
            found.Text.Split('\n').Except(expected.Text.Split('\n')).Take(5).ShouldBeEmpty(found.Hint);
            found.Text.ShouldBe(expected.Text, found.Hint);
        }
    }
}
