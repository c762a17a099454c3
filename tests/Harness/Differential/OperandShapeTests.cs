using NetGen.Tests;

namespace NetGen.Generator.Tests.Differential;

/// <summary>What a kernel combines its results with is read where it is, whatever its shape.</summary>
public sealed class OperandShapeTests
{
    private const int NetworksPerCompilation = 40;

    /// <summary>A quick run tries one network of so many.</summary>
    private const int Few = 47;

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void BehindAConvolutionThatRunsAsOneRow(int rank) => Agree(OperandShapes.Of(rank, OperandShapes.IsPointwise));

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

    private static void Agree(IEnumerable<NetworkSource> networks)
    {
        NetworkSource[] all = [.. networks];
        var differences = all.Chunk(NetworksPerCompilation).SelectMany(chunk => Comparison.Differences(chunk, seed: 3)).ToList();
        differences.ShouldBeEmpty($"{differences.Count} of {all.Length} networks differ:\n{string.Join('\n', differences.Take(10))}");
        Campaign.Report(all.Length, $"networks of operands of every shape {TestedBackEnd.Where}");
    }
}
