namespace NetGen.Generator.Tests.Differential;

/// <summary>On the processor a convolution of kernel 1 runs its map as one row: what it combines its results with has rows all the same.</summary>
public sealed class OneRowTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void OperandsHaveTheirOwnShape(int rank) => OperandShapeTests.Agree(OperandShapes.Of(rank, OperandShapes.IsPointwise));
}
