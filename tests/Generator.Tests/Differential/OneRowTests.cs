namespace NetGen.Generator.Tests.Differential;

/// <summary>On the processor a convolution of kernel 1 runs its map as one row: what it combines its results with has rows all the same.</summary>
public sealed class OneRowTests
{
    /// <summary>A quick run tries one network of so many.</summary>
    private const int Few = 3;

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void SomeOperandsHaveTheirOwnShape(int rank) => Agree(rank, i => i % Few == 0);

    [Theory, Trait("Category", "Long")]
    [InlineData(2)]
    [InlineData(3)]
    public void TheOthersHaveTheirOwnShape(int rank) => Agree(rank, i => i % Few != 0);

    private static void Agree(int rank, Func<int, bool> isTried) => OperandShapeTests.Agree(OperandShapes.Of(rank, OperandShapes.IsPointwise).Where((_, i) => isTried(i)));
}
