using NetGen;

namespace LeNetSample;

/// <summary>What a variant of the network made of the images.</summary>
internal sealed class VariantResult
{
    /// <param name="info">The network.</param>
    /// <param name="outputs">Its outputs for all images.</param>
    /// <param name="labels">The true classes.</param>
    /// <param name="imagesPerSecond">How fast it was.</param>
    public VariantResult(NetworkInfo info, float[] outputs, byte[] labels, double imagesPerSecond)
    {
        Info = info;
        Map = new ScoreMap(info.Output, outputs);
        Labels = labels;
        ImagesPerSecond = imagesPerSecond;
        Scores = Map.Mean();
        Predictions = ClassScores.ArgMax(Scores, Map.Classes);
        Confusion = new ConfusionMatrix(Map.Classes, labels, Predictions);
    }

    /// <summary>The network.</summary>
    public NetworkInfo Info { get; }

    /// <summary>Its outputs as they came.</summary>
    public ScoreMap Map { get; }

    /// <summary>The true class of each image.</summary>
    public byte[] Labels { get; }

    /// <summary>One score for each image and class: the logits, or the mean of a map of them.</summary>
    public float[] Scores { get; }

    /// <summary>The class with the highest score, for each image.</summary>
    public int[] Predictions { get; }

    /// <summary>How often each class was taken for each.</summary>
    public ConfusionMatrix Confusion { get; }

    /// <summary>Images in a second, in batches, all threads together.</summary>
    public double ImagesPerSecond { get; }

    /// <summary>The largest difference between a logit of this network and of another; null where the outputs have other shapes and nothing is comparable.</summary>
    public float? LargestDifference(VariantResult other)
    {
        if (Map.Positions != 1 || other.Map.Positions != 1) return null;
        return ClassScores.LargestDifference(Scores, other.Scores);
    }
}
