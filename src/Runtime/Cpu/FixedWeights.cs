using System.ComponentModel;

namespace NetGen.Cpu;

/// <summary>Weights that a compiler's rewrite fixes, such as those of a pooling as a convolution. For emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class FixedWeights
{
    /// <summary>The pattern over and over: element i is <c>pattern[i % pattern.Length]</c>.</summary>
    /// <param name="pattern">At least one number.</param>
    /// <param name="length">Elements of the result.</param>
    public static float[] Repeat(ReadOnlySpan<float> pattern, int length)
    {
        float[] all = new float[length];
        for (int i = 0; i < length; i++)
        {
            all[i] = pattern[i % pattern.Length];
        }

        return all;
    }

    /// <summary>A pattern of 1, -1 and 0 over and over.</summary>
    /// <param name="signs">+, - or 0 for each number; at least one.</param>
    /// <param name="length">Elements of the result.</param>
    public static float[] Repeat(string signs, int length) =>
        Repeat(Array.ConvertAll(signs.ToCharArray(), sign => sign == '+' ? 1f : sign == '-' ? -1f : 0f), length);
}
