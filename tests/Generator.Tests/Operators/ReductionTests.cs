namespace NetGen.Generator.Tests.Operators;

/// <summary>What reductions become.</summary>
public sealed class ReductionTests
{
    [Fact]
    public void OverAllPositionsTheyCostWhatAPoolOfSizeOneDoes() => Kernels("""
        [Network(3, 8, 8)]
        [Conv2D(16, 3), ReLU, Mean(Dim = new[] { 2, 3 }), Dense(10)]
        public partial class Net;
        """, "Net").ShouldBe(["Conv2D(16, 3) + ReLU + MeanOver(Dim = { -2, -1 })", "Dense(10)"]);

    [Fact]
    public void ALoweredMeanIsAConvolution() => Kernels("""
        [Network(3, 8, 8, Lower = Lowering.AvgPool)]
        [Mean(Dim = 3, KeepDim = true)]
        public partial class Net;
        """, "Net").ShouldBe(["Conv2D(3, { 1, 8 }, Groups = 3, Bias = false)"]);

    [Theory]
    [InlineData("Mean(Dim = new[] { 2, 3 })", "3")]
    [InlineData("Sum(Dim = 2)", "3 x 12")]
    [InlineData("AMax(Dim = 1)", "20 x 12")]
    [InlineData("Mean(Dim = new[] { 1, -1 }, KeepDim = true)", "1 x 20 x 1")]
    public void AVariantOfAnotherSizeReducesWhatItHas(string layer, string result) => new Graphs(NetworkCompilation.Of($$"""
        [Network(3, 8, 8)]
        [ReLU, {{layer}}]
        public partial class Net;

        [Variant<Net>(3, 20, 12)]
        public partial class Larger;
        """))["Larger"].Lowered.Output.Shape.ToString().ShouldBe(result);

    private static string[] Kernels(string source, string name) => [.. new Graphs(NetworkCompilation.Of(source))[name].Plan.Kernels.Select(planned => planned.Kernel.Layers)];
}
