namespace NetGen.Generator.Frontend;

/// <summary>The compile-time option, value for value <c>NetGen.Lowering</c> of the runtime.</summary>
[Flags]
internal enum LoweringFlags
{
    None = 0,
    Dense = 1,
    AvgPool = 2,
    MaxPool = 4,
    MaxPoolToConv = 8,
    MaxPoolToStride = 16,
    Pool = AvgPool | MaxPool,
    Equivalent = Dense | Pool,
}
