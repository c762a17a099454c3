using NetGen.Generator.Graph;

namespace NetGen.Generator.Tests.Language;

/// <summary>Labels, combinations, conditions and options of blocks, in the graph.</summary>
public sealed class BranchTests
{
    [Fact]
    public void Combinations_TakeTheirValuesInOrder()
    {
        NetworkGraph graph = Expanding.Network("""
            [Network(4, 8, 8)]
            [Conv2D(4, 1), As("a"), From("in"), Conv2D(4, 1), As("b")]
            [From("a"), ReLU, Concat("a", "b"), Conv2D(4, 1), Add("a", "b", "in"), Mul("b")]
            public partial class Net;
            """);
        var n = graph.Nodes;

        n[3].Inputs.ShouldBe([n[0].Output, n[1].Output, n[2].Output]);
        n[5].Inputs.ShouldBe([n[4].Output, n[0].Output, n[1].Output, graph.Input]);
        n[6].Inputs.ShouldBe([n[5].Output, n[1].Output]);
        graph.Output.ShouldBe(n[6].Output);
    }

    [Fact]
    public void LabelsOfABlockAreItsOwn()
    {
        NetworkGraph graph = Expanding.Network("""
            [Block]
            [As("x"), Conv2D(4, 1), Add("x"), Add("in")]
            public partial class ResidualAttribute : LayerAttribute;

            [Network(4, 8, 8)]
            [As("x"), Residual, Residual, Add("x")]
            public partial class Net;
            """);
        var n = graph.Nodes;

        n[4].Inputs[1].ShouldBe(n[2].Output);
        n[5].Inputs[1].ShouldBe(n[2].Output);
        n[6].Inputs[1].ShouldBe(graph.Input);
    }

    [Fact]
    public void UnpoolingTakesTheIndicesOfItsPool()
    {
        // Indices are found right after the pool, and once however often they are taken.
        NetworkGraph graph = Expanding.Network("""
            [Network(3, 8, 8)]
            [MaxPool2D(2), As("p"), ReLU, As("r"), MaxUnpool2D("p"), As("u"), From("r"), Tanh, MaxUnpool2D("p"), Add("u")]
            public partial class Net;
            """);

        graph.Layers().ShouldBe(
        [
            "MaxPool2D(2) : 3 x 4 x 4", "indices of MaxPool2D(2) : 3 x 4 x 4", "ReLU : 3 x 4 x 4", "MaxUnpool2D : 3 x 8 x 8", "Tanh : 3 x 4 x 4", "MaxUnpool2D : 3 x 8 x 8", "Add : 3 x 8 x 8",
        ]);
        graph.Nodes[3].Inputs.ShouldBe([graph.Nodes[2].Output, graph.Nodes[1].Output]);
        graph.Nodes[5].Inputs[1].ShouldBe(graph.Nodes[1].Output);
    }

    [Theory]
    [InlineData(4, "ReLU6 Sigmoid Tanh")]
    [InlineData(5, "ReLU SiLU Tanh")]
    [InlineData(6, "ReLU Tanh")]
    public void ConditionsNest(int channels, string kept) => Expanding.Network($$"""
        [Network({{channels}}, 8, 8)]
        [If("in > 4"), ReLU, If("in == 5"), SiLU, EndIf, Else, ReLU6, If("in / (in - 4) > 0 || true"), Sigmoid, EndIf, EndIf, Tanh]
        public partial class Net;
        """.Replace("in / (in - 4) > 0 || true", "in != 4 || true")).Nodes.Select(n => n.Operator.ToString()).ShouldBe(kept.Split(' '));

    [Fact]
    public void ConditionsInWhatIsDroppedAreNotEvaluated() => Expanding.Network("""
        [Network(4, 8, 8)]
        [If("in != 4"), If("8 / (in - 4) == 1"), ReLU, EndIf, EndIf, Tanh]
        public partial class Net;
        """).Layers().ShouldBe(["Tanh : 4 x 8 x 8"]);

    [Fact]
    public void LowerFalseKeepsAllLayersOfABlock()
    {
        NetworkGraph graph = Expanding.Network("""
            [Block]
            [MaxPool2D(2), ReLU]
            public partial class PoolAttribute : LayerAttribute;

            [Network(4, 8, 8)]
            [Pool(Lower = false), Pool, Dropout(0.5f, Lower = false)]
            public partial class Net;
            """);

        graph.Nodes.Select(n => n.Origin.MayLower).ShouldBe([false, false, true, true, false]);
    }

    [Fact]
    public void ParametersOfAnyKindArePassedOn() => Expanding.Network("""
        [Block]
        [Conv2D(nameof(channels), nameof(kernel), Padding = nameof(padding), Repeat = nameof(depth))]
        public partial class InnerAttribute(object channels, object kernel, object padding, int depth) : LayerAttribute;

        [Block]
        [Inner("round8(in * width)", nameof(kernel), new object[] { "half", 0 }, 2)]
        public partial class OuterAttribute(double width, object kernel, object half) : LayerAttribute;

        [Network(16, 8, 8)]
        [Outer(1.5, new[] { 3, 1 }, "in / 16")]
        public partial class Net;
        """).Layers().ShouldBe(["Conv2D(24, { 3, 1 }, Padding = { 1, 0 }) : 24 x 8 x 8", "Conv2D(24, { 3, 1 }, Padding = { 1, 0 }) : 24 x 8 x 8"]);

    [Fact]
    public void BlocksOfAnotherAssembly()
    {
        var project = NetworkCompilation.Of("""
            [Network(3, 8, 8)]
            [InvertedResidual(16, stride: 2, Name = "features.1")]
            public partial class Net;
            """).WithLibrary(NetworkCompilation.Of(Sources.InvertedResidual));

        NetworkGraph graph = Expanding.Network(project);

        graph.Nodes.Length.ShouldBe(8);
        graph.Parameters().First().ShouldBe("features.1.0.weight");
        graph.Nodes[0].Origin.Block.ShouldBe("InvertedResidual(16, 2, Name = \"features.1\")");
    }

    [Fact]
    public void VariantsTakeTheLayersOfTheirBase_FromAnotherAssemblyToo()
    {
        var library = NetworkCompilation.Of("[Network(3, 8, 8)] [Conv2D(4, 3), ReLU] public partial class Base;");

        var spec = Expanding.Specification(NetworkCompilation.Of("[Variant<Base>(3, 16, 16, Lower = Lowering.None)] public partial class Net;").WithLibrary(library));

        spec.Layers.Select(l => l.Text).ShouldBe(["Conv2D(4, 3)", "ReLU"]);
        spec.Base.ShouldNotBeNull().Input.ShouldBe([3, 8, 8]);
        spec.Input.ShouldBe([3, 16, 16]);
        spec.Lower.ShouldBe(Generator.Frontend.LoweringFlags.None);
    }

    [Fact]
    public void TextIsAsAReaderWouldWriteIt() => Expanding.Specification(NetworkCompilation.Of(Sources.InvertedResidual, """
        [Network(3, 8, 8)]
        [Conv2DAttribute(channels: 4, kernel: new[] { 1, 3 }, Padding = (object)"same"), /* why */ NetGen.Dropout(p: .4f)]
        [InvertedResidual(16, expand: 1, stride: 1, Repeat = "in + 1"), ReLU(), Concat("in")]
        public partial class Net;
        """)).Layers.Select(l => l.Text).ShouldBe(
        [
            "Conv2D(4, new[] { 1, 3 }, Padding = \"same\")", "Dropout(0.4)", "InvertedResidual(16, expand: 1, Repeat = \"in + 1\")", "ReLU", "Concat(\"in\")",
        ]);
}
