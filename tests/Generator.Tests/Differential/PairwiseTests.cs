namespace NetGen.Generator.Tests.Differential;

public sealed class PairwiseTests
{
    [Fact]
    public void EveryPairThatCanBeIsCovered()
    {
        // 0 of the first option excludes 0 of the last.
        var combinations = Pairwise.Cover(c => c[0] == 0 && c[3] == 0 ? null : (int[])[.. c], 3, 2, 4, 3);

        combinations.Count.ShouldBeLessThan(30);
        foreach (int a in (int[])[0, 1, 2])
        {
            foreach (int b in (int[])[0, 1, 2])
            {
                combinations.Any(c => c[0] == a && c[3] == b).ShouldBe((a, b) != (0, 0));
            }
        }
    }
}
