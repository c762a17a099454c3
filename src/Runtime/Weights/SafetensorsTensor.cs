namespace NetGen;

/// <summary>A tensor in a safetensors file.</summary>
/// <param name="Name">Its name.</param>
/// <param name="DType">Its element type as the format names it: F32, F16, BF16, I64...</param>
/// <param name="Shape">Its dimensions, outermost first; none for a scalar.</param>
/// <param name="Length">Its elements.</param>
public sealed record SafetensorsTensor(string Name, string DType, IReadOnlyList<long> Shape, long Length)
{
    /// <summary>Where its first byte is, from the start of the file.</summary>
    internal long Offset { get; init; }

    /// <summary>Its place in the header.</summary>
    internal int Index { get; init; }

    /// <summary>Its name, type and shape: <c>conv1.weight F32 [6, 1, 5, 5]</c>.</summary>
    public override string ToString() => $"{MessageText.OnOneLine(Name)} {DType} {MessageText.Shape(Shape)}";
}
