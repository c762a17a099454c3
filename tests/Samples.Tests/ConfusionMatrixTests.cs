using LeNetSample;

namespace Samples.Tests;

public sealed class ConfusionMatrixTests
{
    private readonly ConfusionMatrix _matrix = new(3, labels: [0, 0, 0, 1, 1], predictions: [0, 0, 1, 1, 0]);

    [Fact]
    public void Counts_what_was_taken_for_what()
    {
        _matrix[0, 0].ShouldBe(2);
        _matrix[0, 1].ShouldBe(1);
        _matrix[1, 0].ShouldBe(1);
        _matrix[1, 1].ShouldBe(1);
        _matrix[2, 2].ShouldBe(0);
        _matrix.Correct.ShouldBe(3);
        _matrix.Total.ShouldBe(5);
    }

    [Fact]
    public void Gives_shares()
    {
        _matrix.Accuracy.ShouldBe(0.6);
        _matrix.Recall(0).ShouldBe(2.0 / 3);
        _matrix.Precision(0).ShouldBe(2.0 / 3);
        _matrix.Precision(1).ShouldBe(0.5);
    }

    [Fact]
    public void A_class_without_images_has_no_share()
    {
        _matrix.Recall(2).ShouldBe(double.NaN);
        Quantity.Percent(_matrix.Recall(2)).ShouldBe("n/a");
    }
}
