namespace ZooSample.Models;

/// <summary>Inputs for measurements: how long a network takes does not depend on what it sees.</summary>
internal static class RandomInput
{
    /// <summary>So many numbers between -0.5 and 0.5, always the same.</summary>
    public static float[] Create(int length)
    {
        var random = new Random(0);
        float[] input = new float[length];
        for (int i = 0; i < input.Length; i++) input[i] = random.NextSingle() - 0.5f;
        return input;
    }
}
