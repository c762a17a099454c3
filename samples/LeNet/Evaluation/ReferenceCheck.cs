using NetGen;

namespace LeNetSample;

/// <summary>A comparison with the logits that PyTorch computed from the same weights.</summary>
/// <param name="Images">Images that were compared.</param>
/// <param name="LargestDifference">The largest absolute difference of two logits.</param>
internal sealed record ReferenceCheck(int Images, float LargestDifference)
{
    /// <summary>What summing the same numbers in another order may change.</summary>
    public const float Tolerance = 1e-4f;

    /// <summary>Whether the logits agree (NaN does not).</summary>
    public bool Passed => LargestDifference <= Tolerance;

    /// <summary>Compares logits [images, classes] with the tensor <c>logits</c> of a file, as far as both go.</summary>
    public static ReferenceCheck Compare(string path, ReadOnlySpan<float> logits, int classes)
    {
        using SafetensorsFile file = SafetensorsFile.Open(path);
        float[] expected = file.ToArray("logits");
        int length = Math.Min(expected.Length, logits.Length);
        return new(length / classes, ClassScores.LargestDifference(logits[..length], expected.AsSpan(0, length)));
    }
}
