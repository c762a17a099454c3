namespace NetGen.Generator.Tests.Lowering;

/// <summary>A lowered variant at another input size computes what the variant as written computes there, or is refused.</summary>
public sealed class LoweredVariantTests
{
    [Theory]
    [InlineData("1, 4", "1, 5", "ReLU, MaxPool1D(2, CeilMode = true)")]
    [InlineData("1, 5", "1, 4", "MaxPool1D(2, CeilMode = true)")]
    [InlineData("2, 7, 9", "2, 8, 12", "ReLU, MaxPool2D(3, Stride = 2, Padding = 1, CeilMode = true)")]
    [InlineData("2, 9, 9", "2, 8, 7", "ReLU, MaxPool2D(3, Stride = 2, CeilMode = true), MaxPool2D(2, CeilMode = true)")]
    [InlineData("2, 8, 8", "2, 9, 12", "AvgPool2D(3, Stride = 2, Padding = 1), MaxPool2D(2)")]
    [InlineData("2, 8, 8", "2, 16, 17", "Sigmoid, AvgPool2D(2, Stride = 3), MaxPool2D(3, Stride = 1, Padding = 1)")]
    [InlineData("2, 8, 8", "2, 8, 8", "ReLU, AdaptiveAvgPool2D(4), MaxPool2D(3, Stride = 1, Padding = 1)")]
    [InlineData("2, 8, 8", "2, 8, 8", "ReLU, AdaptiveMaxPool2D(4), MaxPool2D(3, Stride = 1, Padding = 1)")]
    [InlineData("1, 4, 4, 4", "1, 5, 7, 6", "ReLU, MaxPool3D(2, CeilMode = true)")]
    public void ComputesTheSame(string size, string other, string layers)
    {
        using var project = NetworkCompilation.Of($$"""
            [Network({{size}}), {{layers}}] public partial class Net;
            [Variant<Net>({{other}})] public partial class Written;
            [Variant<Net>({{other}}, Lower = Lowering.MaxPool | Lowering.AvgPool)] public partial class Lowered;
            """).Compile();
        EmittedNetwork written = project["Written"], lowered = project["Lowered"];
        float[] input = [.. Enumerable.Range(0, written.Info.InputLength).Select(i => MathF.Sin(i * 1.7f))];

        lowered.Info.Output.ShouldBe(written.Info.Output);
        lowered.Info.Layers.ShouldContain(layer => layer.LoweredFrom.Length > 0);
        float[] expected = written.Initialize().Forward(input), found = lowered.Initialize().Forward(input);
        for (int i = 0; i < expected.Length; i++)
        {
            found[i].ShouldBe(expected[i], 1e-5);
        }
    }

    /// <summary>Pools that are evaluated everywhere where their map is larger: as the design has it for the last pool of a classifier.</summary>
    [Fact]
    public void PoolsThatCoverTheirMapSlide()
    {
        using var project = NetworkCompilation.Of("""
            [Network(1, 4, 4), MaxPool2D(4)] public partial class Net;
            [Variant<Net>(1, 6, 5, Lower = Lowering.MaxPool)] public partial class Lowered;
            """).Compile();

        project["Lowered"].Info.Output.ShouldBe([1, 3, 2]);
    }

    [Fact]
    public void WhereItCannotBeIsToldAtTheVariant() => Diagnosing.Source("""
        [Network(1, 7), AvgPool1D(3, Stride = 2, CeilMode = true)]
        public partial class Last;

        [Variant<Last>(1, 6, Lower = {|NG0301:Lowering.AvgPool|})]
        public partial class LastLowered;

        [Network(1, 2), AvgPool1D(3, Stride = 3, Padding = 1, CountIncludePad = false)]
        public partial class First;

        [Variant<First>(1, 8, Lower = {|NG0301:Lowering.AvgPool|})]
        public partial class FirstLowered;
        """).ShouldReport("it divides by 3 at (0) and by 2 at (2)", "it divides by 2 at (0) and by 3 at (1)");
}
