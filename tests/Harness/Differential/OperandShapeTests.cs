namespace NetGen.Generator.Tests.Differential;

/// <summary>What a kernel combines its results with is read where it is, whatever its shape.</summary>
public sealed class OperandShapeTests
{
    /// <summary>A quick run tries one network of so many.</summary>
    private const int Few = 97;

    [Fact]
    public void BehindSomeKernels() => Agree(Enumerable.Range(0, 4).SelectMany(All).Where((_, i) => i % Few == 0));

    [Theory]
    [Trait("Category", "Long")]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void BehindEachKernel(int rank) => Agree(All(rank));

    private static IEnumerable<NetworkSource> All(int rank) => OperandShapes.Of(rank, _ => true);

    /// <summary>Holds networks against the reference.</summary>
    internal static void Agree(IEnumerable<NetworkSource> networks) => Comparison.Agree(networks, seed: 3, $"networks of operands of every shape {TestedBackEnd.Where}");
}
