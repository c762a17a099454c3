namespace LeNetSample;

/// <summary>How often images of each class were taken for each class.</summary>
internal sealed class ConfusionMatrix
{
    private readonly int[,] _counts;

    /// <param name="classes">How many classes there are.</param>
    /// <param name="labels">The true class of each image.</param>
    /// <param name="predictions">The predicted class of each image.</param>
    public ConfusionMatrix(int classes, ReadOnlySpan<byte> labels, ReadOnlySpan<int> predictions)
    {
        if (labels.Length != predictions.Length) throw new ArgumentException($"{labels.Length} labels, but {predictions.Length} predictions.");
        Classes = classes;
        _counts = new int[classes, classes];
        for (int i = 0; i < labels.Length; i++) _counts[labels[i], predictions[i]]++;
    }

    /// <summary>How many classes there are.</summary>
    public int Classes { get; }

    /// <summary>Images of a class that were taken for another, or for that.</summary>
    public int this[int actual, int predicted] => _counts[actual, predicted];

    /// <summary>Images whose class was found.</summary>
    public int Correct => Enumerable.Range(0, Classes).Sum(c => _counts[c, c]);

    /// <summary>All images.</summary>
    public int Total => _counts.Cast<int>().Sum();

    /// <summary>The share of images whose class was found.</summary>
    public double Accuracy => Share(Correct, Total);

    /// <summary>Images of a class.</summary>
    public int Actual(int actual) => Enumerable.Range(0, Classes).Sum(c => _counts[actual, c]);

    /// <summary>The share of a class's images that was found.</summary>
    public double Recall(int actual) => Share(_counts[actual, actual], Actual(actual));

    /// <summary>The share of right answers among those that name a class.</summary>
    public double Precision(int predicted) => Share(_counts[predicted, predicted], Enumerable.Range(0, Classes).Sum(c => _counts[c, predicted]));

    private static double Share(int part, int whole) => whole == 0 ? double.NaN : (double)part / whole;
}
