using NetGen.Generator.Operators.Parameters;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Operators;

/// <summary>
/// The bins of adaptive pooling, as <c>torch.nn.AdaptiveAvgPool2d</c> has them: bin i of n over m elements is floor(i * m / n) to before
/// ceil((i + 1) * m / n), so bins overlap where n does not divide m.
/// </summary>
internal static class AdaptiveBins
{
    /// <summary>How many there are.</summary>
    public static readonly SizeParameter SizeParameter = new("size", "Size of the result.", "in / 4") { PyTorch = "output_size" };

    /// <summary>So many bins over so many elements.</summary>
    public static AxisIntervals Of(int count, int size) => new(count, new(size, 0, count), new(size, (long)size + count - 1, count));

    /// <summary>The shape of a pool of so many bins along each axis.</summary>
    public static Shape InferShape(Operator op, Shape input, Size bins)
    {
        Rank.Require(op, input, bins.Rank);
        return SizeLimit.Require(op, input, [input.Channels, .. bins.Dimensions]);
    }
}
