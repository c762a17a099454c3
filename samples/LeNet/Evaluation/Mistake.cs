namespace LeNetSample;

/// <summary>An image that was taken for another class.</summary>
/// <param name="Image">Its index in the data set.</param>
/// <param name="Actual">Its class.</param>
/// <param name="Predicted">The class that it was taken for.</param>
/// <param name="PredictedProbability">How sure the network was of that.</param>
/// <param name="ActualProbability">What it gave the right class.</param>
internal sealed record Mistake(int Image, int Actual, int Predicted, double PredictedProbability, double ActualProbability)
{
    /// <summary>The mistakes that the network was surest of, the worst first.</summary>
    public static IReadOnlyList<Mistake> Worst(VariantResult result, int count) =>
    [
        .. Enumerable.Range(0, result.Labels.Length)
            .Where(image => result.Predictions[image] != result.Labels[image])
            .Select(image => Of(result, image))
            .OrderByDescending(mistake => mistake.PredictedProbability)
            .Take(count),
    ];

    private static Mistake Of(VariantResult result, int image)
    {
        int classes = result.Map.Classes;
        double[] probabilities = ClassScores.Softmax(result.Scores.AsSpan(image * classes, classes));
        int actual = result.Labels[image];
        int predicted = result.Predictions[image];
        return new(image, actual, predicted, probabilities[predicted], probabilities[actual]);
    }
}
