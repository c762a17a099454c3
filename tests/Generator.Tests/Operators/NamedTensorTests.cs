using NetGen.Generator.Graph;

namespace NetGen.Generator.Tests.Operators;

/// <summary>Tensors of the weights file that are values.</summary>
public sealed class NamedTensorTests
{
    [Fact]
    public void CombinationsReadThemWhereTheWeightsLie() => Kernels("""
        [Network(3, 8, 8)]
        [Parameter("scale", 5, 1, 1), Parameter("map", 5, 8, 8), Conv2D(5, 3, Padding = 1), Mul("scale"), Add("map"), ReLU]
        public partial class Net;
        """).ShouldBe(["Conv2D(5, 3, Padding = 1) + Mul + Add + ReLU"]);

    [Fact]
    public void OtherLayersGetACopy() => Kernels("""
        [Network(3, 8, 8)]
        [Parameter("map", 3, 8, 8), As("x"), From("map"), Conv2D(3, 3, Padding = 1), Mul("x")]
        public partial class Net;
        """).ShouldBe(["Parameter(\"map\", 3, 8, 8)", "Conv2D(3, 3, Padding = 1) + Mul"]);

    /// <summary>Where nothing else has all channels.</summary>
    [Fact]
    public void WhatIsRepeatedOverThemNeedsACopy() => Kernels("""
        [Network(1, 8, 8)]
        [Parameter("scale", 5, 1, 1), Mul("scale")]
        public partial class Net;
        """).Length.ShouldBe(2);

    [Fact]
    public void TheirNamesAndStartsAreThoseOfTheBlocks()
    {
        var graphs = new Graphs(NetworkCompilation.Of("""
            [Block]
            [Parameter("layer_scale", "in", 1, 1, Initial = 1e-6f), Conv2D("in", 1, Name = "linear"), Mul("layer_scale"), Parameter("mean", "2 * n", 1, 1, Learned = false), Conv2D("2 * n", 1), Sub("mean")]
            public sealed partial class ScaledAttribute(int n) : LayerAttribute;

            [Network(3, 8, 8)]
            [Parameter("top", 1, 1, 1, Initial = -2), Sub("top"), Scaled(4, Name = "a.0", Repeat = 2), Scaled(2)]
            public partial class Net;
            """));

        var tensors = graphs["Net"].Written.Nodes.Where(node => node.Operator.IsWeight).SelectMany(node => node.Weights).Cast<StoredWeight>().Select(weight => weight.Parameter);

        tensors.Select(tensor => (tensor.Name, string.Join(", ", tensor.Shape), tensor.Initializer.Value, tensor.IsLearned)).ShouldBe(
        [
            ("top", "1, 1, 1", -2, true),
            ("a.0.layer_scale", "3, 1, 1", 1e-6f, true), ("a.0.mean", "8, 1, 1", 0, false),
            ("a.1.layer_scale", "8, 1, 1", 1e-6f, true), ("a.1.mean", "8, 1, 1", 0, false),
            ("2.layer_scale", "8, 1, 1", 1e-6f, true), ("2.mean", "4, 1, 1", 0, false),
        ]);
    }

    [Fact]
    public void AVariantOfAnotherSizeRepeatsThemAsTheNetworkDoes() => new Graphs(NetworkCompilation.Of("""
        [Network(3, 8, 8)]
        [Parameter("scale", 3, 1, 1), Mul("scale"), Parameter("row", 1, 1, 8), Add("row")]
        public partial class Net;

        [Variant<Net>(3, 20, 8)]
        public partial class Taller;
        """))["Taller"].Lowered.Output.Shape.ToString().ShouldBe("3 x 20 x 8");

    [Fact]
    public void ATableFitsOneSize() => Diagnosing.Source("""
        [Network(3, 8, 8)]
        [Parameter("positions", 3, 8, 8), Add("positions")]
        public partial class Net;

        [Variant<Net>({|NG0005:3, 8, 9|})]
        public partial class Wider;
        """).ShouldReport("At an input of 3 x 8 x 9 in place of 3 x 8 x 8: Add of 3 x 8 x 9 and 3 x 8 x 8: width 9 != 8, and neither is 1");

    /// <summary>A Dense that becomes a convolution makes maps of vectors.</summary>
    [Fact]
    public void ThoseOfVectorsAreThoseOfMapsWithoutACopy()
    {
        CompiledNetwork network = new Graphs(NetworkCompilation.Of("""
            [Network(4, Lower = Lowering.Dense)]
            [Dense(5), Parameter("b", 5), Max("b"), Dense(3)]
            public partial class Net;
            """))["Net"];

        network.Plan.Kernels.Select(kernel => kernel.Kernel.Layers).ShouldBe(["Conv2D(5, 1) + Max", "Conv2D(3, 1)"]);
        network.Lowered.Nodes.Single(node => node.Operator.IsWeight).Output.Shape.ToString().ShouldBe("5 x 1 x 1");
        network.Lowered.Nodes.Single(node => node.Operator.IsWeight).Weights.Cast<StoredWeight>().Single().Parameter.Shape.ShouldBe([5]);
    }

    private static string[] Kernels(string source) =>
        [.. new Graphs(NetworkCompilation.Of(source))["Net"].Plan.Kernels.Select(planned => planned.Kernel.Layers)];
}
