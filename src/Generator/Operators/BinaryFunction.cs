namespace NetGen.Generator.Operators;

/// <summary>What becomes of two elements at the same place.</summary>
internal enum BinaryFunction
{
    /// <summary>a + b.</summary>
    Sum,

    /// <summary>a * b.</summary>
    Product,
}
