using NetGen;

namespace Samples.Tests;

/// <summary>Stands for an emitted network: the class is the integer part of the mean pixel times ten.</summary>
/// <typeparam name="TInput">Its input.</typeparam>
internal sealed class BrightnessNetwork<TInput>(Weights weights) : INetwork<BrightnessNetwork<TInput>>
    where TInput : IInputSize
{
    private const int Classes = 10;

    public static NetworkInfo Info { get; } = new(
        "Brightness",
        [new("input", [1, TInput.Side, TInput.Side])],
        [new("output", [Classes])],
        [
            Layer("Conv2D(6, 5, Padding = 2)", [6, 28, 28], 117_600, kernel: 0),
            Layer("ReLU", [6, 28, 28], 0, kernel: 0, fusion: "epilogue of conv1.0"),
            Layer("Dropout(0.4f)", [6, 28, 28], 0, kernel: -1, fusion: "free"),
            Layer("Conv2D(12, 1)", [10], 47_040, kernel: 1) with { LoweredFrom = "Dense<10>", Exactness = "the same sums" },
        ],
        [new("Kernel1", "Conv2D + ReLU", 117_600), new("Kernel2", "Conv2D", 47_040)],
        [new ParameterInfo("conv1.0.weight", [6, 1, 5, 5], Initializer.Constant(0))],
        Lowering.Dense,
        ArenaBytes: 4096,
        PackedBytes: 512);

    public Weights Weights => weights;

    public static BrightnessNetwork<TInput> Create(Weights weights) => new(weights);

    public static BrightnessNetwork<TInput> Load(string path) => new(Weights.Load(path, Info.Parameters));

    public void Refresh()
    {
    }

    public void Forward(ReadOnlySpan<float> input, Span<float> output, int batch = 1)
    {
        input.Length.ShouldBe(batch * Info.InputLength);
        output.Length.ShouldBe(batch * Classes);
        output.Clear();
        for (int i = 0; i < batch; i++)
        {
            float sum = 0;
            foreach (float pixel in input.Slice(i * Info.InputLength, Info.InputLength)) sum += pixel;
            int c = Math.Min(Classes - 1, (int)(10 * sum / Info.InputLength));
            output[i * Classes + c] = 2 + c; // the brighter, the surer
        }
    }

    public float[] Forward(ReadOnlySpan<float> input) => throw new NotSupportedException();

    public void Profile(ReadOnlySpan<float> input, Span<float> output, Span<long> ticks, int batch = 1) => throw new NotSupportedException();

    public BrightnessNetwork<TInput> Share() => new(weights);

    private static LayerInfo Layer(string text, int[] output, long macs, int kernel, string fusion = "") =>
        new(text, "conv1.0", "", [1, 28, 28], output, 150, macs, kernel, fusion, "", "", [-1]);
}

internal interface IInputSize
{
    static abstract int Side { get; }
}

internal sealed class Narrow : IInputSize
{
    public static int Side => 28;
}

internal sealed class Wide : IInputSize
{
    public static int Side => 56;
}
