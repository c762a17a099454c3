namespace LeNetSample;

/// <summary>Class scores at the positions of a map; an ordinary classifier's has one position.</summary>
internal sealed class ScoreMap
{
    private readonly float[] _scores;

    /// <param name="shape">The network's output: classes, then the height and width of the map if it is one.</param>
    /// <param name="scores">The outputs for all images, row-major.</param>
    public ScoreMap(IReadOnlyList<int> shape, float[] scores)
    {
        Classes = shape[0];
        (Height, Width) = shape.Count == 3 ? (shape[1], shape[2]) : (1, 1);
        _scores = scores;
    }

    /// <summary>Classes.</summary>
    public int Classes { get; }

    /// <summary>Rows of the map.</summary>
    public int Height { get; }

    /// <summary>Columns of the map.</summary>
    public int Width { get; }

    /// <summary>Positions of the map.</summary>
    public int Positions => Height * Width;

    private int Images => _scores.Length / (Classes * Positions);

    /// <summary>[image, class]: the scores, averaged over the map.</summary>
    public float[] Mean()
    {
        if (Positions == 1) return _scores;
        float[] mean = new float[Images * Classes];
        for (int i = 0; i < mean.Length; i++)
        {
            float sum = 0;
            foreach (float score in _scores.AsSpan(i * Positions, Positions)) sum += score;
            mean[i] = sum / Positions;
        }
        return mean;
    }

    /// <summary>The share of right answers that each position gives by itself, row by row.</summary>
    /// <param name="labels">The true classes.</param>
    public double[] AccuracyByPosition(ReadOnlySpan<byte> labels)
    {
        double[] accuracy = new double[Positions];
        float[] scores = new float[Classes];
        for (int position = 0; position < Positions; position++)
        {
            int correct = 0;
            for (int image = 0; image < labels.Length; image++)
            {
                for (int c = 0; c < Classes; c++) scores[c] = _scores[(image * Classes + c) * Positions + position];
                if (ClassScores.ArgMax(scores, Classes)[0] == labels[image]) correct++;
            }
            accuracy[position] = (double)correct / labels.Length;
        }
        return accuracy;
    }
}
