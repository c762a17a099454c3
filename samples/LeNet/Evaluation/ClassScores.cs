namespace LeNetSample;

/// <summary>What can be read from rows of class scores.</summary>
internal static class ClassScores
{
    /// <summary>The class with the highest score, for each row; the first of equals.</summary>
    public static int[] ArgMax(ReadOnlySpan<float> scores, int classes)
    {
        int[] best = new int[scores.Length / classes];
        for (int row = 0; row < best.Length; row++)
        {
            ReadOnlySpan<float> ofRow = scores.Slice(row * classes, classes);
            for (int c = 1; c < classes; c++)
                if (ofRow[c] > ofRow[best[row]]) best[row] = c;
        }
        return best;
    }

    /// <summary>The probabilities that a row of logits stands for: exp(x_i) / sum of exp(x_j).</summary>
    public static double[] Softmax(ReadOnlySpan<float> logits)
    {
        double[] probabilities = new double[logits.Length];
        float largest = float.NegativeInfinity;
        foreach (float logit in logits) largest = Math.Max(largest, logit);
        for (int i = 0; i < logits.Length; i++) probabilities[i] = Math.Exp(logits[i] - largest); // relative to the largest: no overflow
        double sum = probabilities.Sum();
        for (int i = 0; i < logits.Length; i++) probabilities[i] /= sum;
        return probabilities;
    }

    /// <summary>The largest absolute difference of two scores at the same place; NaN if one is NaN.</summary>
    public static float LargestDifference(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        float largest = 0;
        for (int i = 0; i < a.Length; i++) largest = Math.Max(largest, Math.Abs(a[i] - b[i]));
        return largest;
    }
}
