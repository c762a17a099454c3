using NetGen.Cpu;

namespace NetGen.Tests;

public sealed class PixelLanes512Tests : PixelLanesTests<Simd512>;

public sealed class PixelLanes256Tests : PixelLanesTests<Simd256>;

public sealed class PixelLanes128Tests : PixelLanesTests<Simd128>;

/// <summary>Lanes that are pixels give the very sums of lanes that are outputs, and touch nothing else.</summary>
public abstract unsafe class PixelLanesTests<TVector>
    where TVector : struct, ISimd<TVector>
{
    private const int KernelRows = 2;
    private const int KernelColumns = 3;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void AreTheTilesSums(int dilation)
    {
        foreach (int columns in new[] { 16, 17, 28, 31, 32, 33, 47, 48, 50, 64, 71 })
        {
            Compare<PixelLanes1>(1, columns, dilation);
            Compare<PixelLanes2>(2, columns, dilation);
            Compare<PixelLanes3>(3, columns, dilation);
            Compare<PixelLanes4>(4, columns, dilation);
            Compare<PixelLanes5>(5, columns, dilation);
            Compare<PixelLanes6>(6, columns, dilation);
            Compare<PixelLanes7>(7, columns, dilation);
            Compare<PixelLanes8>(8, columns, dilation);
        }
    }

    private static void Compare<TLanes>(int outputs, int columns, int dilation)
        where TLanes : struct, ITiling
    {
        var random = new Random(columns * 8 + outputs);
        int width = columns + (KernelColumns - 1) * dilation, results = columns * outputs, sums = KernelRows * KernelColumns, block = TLanes.Block;
        using GuardedMemory input = new(), expected = new(), result = new(), operand = new(), packed = new();
        float* x = Fill(input.End - KernelRows * width, KernelRows * width);
        float* other = Fill(operand.End - results - block, results + block);
        float* bias = packed.End - block, weights = bias - sums * block;
        for (int i = 0; i <= sums; i++) Fill(weights + i * block, outputs);

        Run(new Identity());
        Run(new Activate<ReLU>());
        Run(new Activate<GELU>());
        Run(new Combine<Add>(Row(other)));
        Run(new Then<Combine<Add>, Activate<ReLU>>(new(Row(other)), default));

        void Run<TEpilogue>(TEpilogue epilogue)
            where TEpilogue : struct, IEpilogue<TEpilogue>
        {
            float* y = expected.End - results, actual = result.End - results;
            new Span<float>(actual - block, block + results).Fill(float.NaN);
            Rows.Run<TVector, Convolution<Tiles<Tile1x1, NoTile>>, TEpilogue>(Kernel<Tiles<Tile1x1, NoTile>>(), 1, 1, Row(y), epilogue);
            Rows.Run<TVector, Convolution<TLanes>, TEpilogue>(Kernel<TLanes>(), 1, 1, Row(actual), epilogue);

            string what = $"{outputs} outputs, {columns} columns, dilation {dilation}, {typeof(TEpilogue)}";
            new Span<float>(actual, results).SequenceEqual(new Span<float>(y, results)).ShouldBeTrue(what);
            new Span<float>(actual - block, block).ToArray().ShouldAllBe(v => float.IsNaN(v), what);
        }

        Convolution<TTiling> Kernel<TTiling>()
            where TTiling : struct, ITiling =>
            new(new Map(x, 0, 0, 1), dilation == 1 ? new(KernelColumns, rows: KernelRows, rowStride: width) : new(1, KernelColumns, dilation, KernelRows, width), weights, bias, columns, outputs, 1, sums);

        Map Row(float* y) => new(y, 0, 0, outputs);

        float* Fill(float* values, int count)
        {
            for (int i = 0; i < count; i++) values[i] = random.NextSingle() * 2 - 1;
            return values;
        }
    }
}
