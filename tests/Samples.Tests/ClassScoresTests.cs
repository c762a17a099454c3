using LeNetSample;

namespace Samples.Tests;

public sealed class ClassScoresTests
{
    [Fact]
    public void Arg_max_is_the_first_of_equals() => ClassScores.ArgMax([1, 3, 3, -5, -7, -6], classes: 3).ShouldBe([1, 0]);

    [Fact]
    public void Softmax_of_huge_logits_is_finite() => ClassScores.Softmax([1000, 1000, -1000]).ShouldBe([0.5, 0.5, 0]);

    [Fact]
    public void A_NaN_is_not_a_small_difference()
    {
        float difference = ClassScores.LargestDifference([1, float.NaN, 3], [1, 2, 3]);

        difference.ShouldBe(float.NaN);
        new ReferenceCheck(1, difference).Passed.ShouldBeFalse();
    }

    [Fact]
    public void A_map_is_averaged_for_each_class_and_judged_at_each_position()
    {
        // Two images, two classes, a map of 1 x 2.
        var map = new ScoreMap([2, 1, 2], [1, 3, 2, 2, 5, 7, 6, 0]);

        map.Mean().ShouldBe([2, 2, 6, 3]);
        map.AccuracyByPosition([1, 0]).ShouldBe([0.5, 0.5]);
        map.AccuracyByPosition([1, 1]).ShouldBe([1, 0]);
    }
}
