namespace NetGen.Generator.Tests.Contract;

/// <summary>Results of PyTorch that are known by number, where its rule is easily taken for another.</summary>
public sealed class PyTorchFactsTests
{
    [Fact]
    public void AgreeWithPyTorch()
    {
        const string source = """
            [Network(1, 2, 2)] [Upsample2D(ScaleFactor = 1.25, Mode = "bilinear")] public partial class KeepsBoth;
            [Network(1, 1, 8)] [Upsample2D(ScaleFactor = new[] { 1.0, 1.1 }, Mode = "bilinear")] public partial class KeepsRow;
            [Network(1, 2, 2)] [Upsample2D(ScaleFactor = new[] { 1.25, 2.0 }, Mode = "bilinear")] public partial class KeepsHeight;
            [Network(1, 5, 5)] [MaxPool2D(3, Stride = 1, Padding = 2, Dilation = 2)] public partial class Dilated;
            [Network(1, 5)] [MaxPool1D(3, Stride = 1, Padding = 2, Dilation = 2)] public partial class Dilated1D;
            [Network(1, 5, 1, 1)] [MaxPool3D(new[] { 3, 1, 1 }, Stride = 1, Padding = new[] { 2, 0, 0 }, Dilation = new[] { 2, 1, 1 })] public partial class Dilated3D;
            [Network(1, 5, 5)] [MaxPool2D(3, Stride = 1, Padding = 2, Dilation = 2), As("p"), MaxUnpool2D("p", OutputSize = 5)] public partial class Undone;
            [Network(1, 5, 5)] [ReLU, MaxPool2D(3, Stride = 1, Padding = 2, Dilation = 2)] public partial class Written;
            [Variant<Written>(Lower = Lowering.MaxPool)] public partial class Lowered;
            """;
        using var project = NetworkCompilation.Of(source).Compile();
        float[] checker = [.. Enumerable.Range(0, 25).Select(i => i % 2 == 0 ? (float)i : -i)];
        float[] maxima = [12, -1, 14, -1, 14, -5, 18, -5, 18, -7, 22, -1, 24, -1, 24, -5, 18, -5, 18, -7, 22, -11, 24, -11, 24];

        Run("KeepsBoth", 1, 2, 3, 4).ShouldBe([1, 2, 3, 4]);
        Run("KeepsRow", 0, 1, 2, 3, 4, 5, 6, 7).ShouldBe([0, 1, 2, 3, 4, 5, 6, 7]);
        Run("KeepsHeight", 1, 2, 3, 4).ShouldBe([1, 1.25f, 1.75f, 2, 3, 3.25f, 3.75f, 4]);
        Run("Dilated", checker).ShouldBe(maxima);
        Run("Dilated1D", -3, 1, -5, -2, -1).ShouldBe([-3, 1, -1, 1, -1]);
        Run("Dilated3D", -3, 1, -5, -2, -1).ShouldBe([-3, 1, -1, 1, -1]);
        Run("Written", checker).ShouldBe([.. maxima.Select(m => Math.Max(m, 0))]);
        Run("Lowered", checker).ShouldBe([.. maxima.Select(m => Math.Max(m, 0))]);

        // Where a value is the maximum of a window, it is there again; elsewhere 0.
        Run("Undone", checker).ShouldBe([.. checker.Select(x => maxima.Contains(x) ? x : 0)]);

        float[] Run(string name, params float[] input) => project[name].Initialize().Forward(input);
    }
}
