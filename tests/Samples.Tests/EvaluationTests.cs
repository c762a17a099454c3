using LeNetSample;
using NetGen;

namespace Samples.Tests;

public sealed class EvaluationTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(64, 1)]
    [InlineData(150, 1)]
    [InlineData(150, 3)]
    public void Every_image_is_classified_once_whatever_the_batches_and_threads(int images, int threads)
    {
        int done = 0;

        VariantResult result = Run<Narrow>(GreyImages.Create(images), threads, count => Interlocked.Add(ref done, count));

        done.ShouldBe(images);
        result.Confusion.Total.ShouldBe(images);
        result.Confusion.Accuracy.ShouldBe(1);
        result.ImagesPerSecond.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void An_image_is_tiled_onto_a_larger_input() => Run<Wide>(GreyImages.Create(20), 1).Confusion.Accuracy.ShouldBe(1);

    [Fact]
    public void The_worst_mistakes_come_first_and_right_answers_never()
    {
        FashionMnist data = GreyImages.Create(100);
        data.Labels[7] = 3;
        data.Labels[40] = 9;

        IReadOnlyList<Mistake> worst = Mistake.Worst(Run<Narrow>(data, 1), 20);

        worst.Select(mistake => (mistake.Image, mistake.Actual, mistake.Predicted)).ShouldBe([(7, 3, 7), (40, 9, 0)]);
        worst[0].PredictedProbability.ShouldBe(Math.Exp(9) / (Math.Exp(9) + 9), 1e-12);
    }

    internal static VariantResult Run<TInput>(FashionMnist data, int threads, Action<int>? advance = null)
        where TInput : IInputSize
    {
        var weights = new Weights(BrightnessNetwork<TInput>.Info.Parameters);
        return new Evaluation(data, new CpuDevice(), threads).Run<BrightnessNetwork<TInput>>(weights, advance ?? (_ => { }));
    }
}
