namespace NetGen.Generator.Tests.Contract;

/// <summary>Networks in projects of all kinds.</summary>
public sealed class ProjectTests
{
    private const string Small = """
        [Network(3, 6, 6)]
        [Conv2D(5, 3), LeakyReLU(0.125), MaxPool2D(2), Flatten, Dense(4)]
        public partial class Small;
        """;

    [Fact]
    public void BlocksComeFromAnotherProject()
    {
        const string block = """
            namespace Blocks;

            [Block]
            [Conv2D(nameof(channels), 3, Padding = 1, Bias = false), BatchNorm2D, ReLU]
            [If("in == channels"), Add("in"), EndIf]
            public sealed partial class UnitAttribute(int channels) : LayerAttribute;
            """;
        const string network = """
            [Network(3, 6, 6)]
            [Blocks.Unit(5), Blocks.Unit(5, Repeat = 2), Flatten, Dense(4)]
            public partial class UsesBlocks;
            """;
        using var project = NetworkCompilation.Of(network).WithLibrary(NetworkCompilation.Of(block)).Compile();

        var info = project["UsesBlocks"].Info;

        info.Layers.Count(l => l.Layer.StartsWith("Conv2D")).ShouldBe(3);
        info.Layers.Count(l => l.Layer.StartsWith("Add")).ShouldBe(2);
        project["UsesBlocks"].Initialize().Forward(new float[108]).Length.ShouldBe(4);
    }

    [Fact]
    public void PropertyLowersNetworksThatDoNotSay()
    {
        const string asked = """
            [Network(3, 6, 6, Lower = Lowering.None)]
            [Conv2D(5, 3), MaxPool2D(2), Flatten, Dense(4)]
            public partial class Kept;
            """;
        using var project = NetworkCompilation.Of(Small, asked).WithProperty("NetGenLower", "Dense;Pool").Compile();

        project["Small"].Info.Lowering.ShouldBe(NetGen.Lowering.Equivalent);
        project["Kept"].Info.Lowering.ShouldBe(NetGen.Lowering.None);
    }

    [Fact]
    public void NetworksNestInClassesAndNamespaces()
    {
        const string source = """
            namespace Outer.Inner
            {
                public static partial class Models
                {
                    internal partial record Holder<T>
                    {
                    }

                    [Network(5)]
                    [Dense(3)]
                    internal sealed partial class Nested;
                }

                [Network(5)]
                [Dense(3)]
                public partial class @class;
            }

            [Network(5)]
            [Dense(3)]
            partial class Global
            {
                public int Own => Info.OutputLength;
            }
            """;
        using var project = NetworkCompilation.Of(source).Compile();

        foreach (string name in (string[])["Outer.Inner.Models+Nested", "Outer.Inner.class", "Global"])
        {
            project[name].Initialize().Forward(new float[5]).Length.ShouldBe(3);
        }
    }

    [Fact]
    public void BrokenNetworkLeavesTheOthers()
    {
        const string broken = """
            [Network(3, 6, 6)]
            [Conv2D(5, 9)]
            public partial class Broken;
            """;
        using var project = NetworkCompilation.Of(broken, Small).Compile();

        project["Small"].Initialize().Forward(new float[108]).Length.ShouldBe(4);
    }

    [Fact]
    public void VariantOnLargerInputsGivesTheMapOfItsBase()
    {
        const string source = """
            [Network(1, 9, 9)]
            [Conv2D(4, 3), ReLU, MaxPool2D(2), Conv2D(5, 2), ReLU, Flatten, Dense(3)]
            public partial class Crop;

            [Variant<Crop>(1, 15, 13, Lower = Lowering.Dense)]
            public partial class Sliding;
            """;
        using var project = NetworkCompilation.Of(source).Compile();
        var crop = project["Crop"].Initialize();
        var sliding = project["Sliding"].Create(crop.Weights);
        project["Sliding"].Info.Output.ShouldBe([3, 4, 3]);
        float[] input = ContractNetworks.Input(project["Sliding"], 1);

        float[] map = sliding.Forward(input);

        // One position of the map is two rows or columns of the input: the pool's stride.
        for (int y = 0; y < 4; y++)
        {
            for (int x = 0; x < 3; x++)
            {
                float[] window = [.. Enumerable.Range(0, 81).Select(i => input[(((2 * y) + (i / 9)) * 13) + (2 * x) + (i % 9)])];
                float[] expected = crop.Forward(window), found = [.. Enumerable.Range(0, 3).Select(c => map[(((c * 4) + y) * 3) + x])];
                new Closeness(1e-5, ErrorBase.Output).Difference(found, [.. expected.Select(e => (double)e)]).ShouldBeNull($"at ({y}, {x})");
            }
        }
    }
}
