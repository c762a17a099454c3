namespace NetGen.Cpu;

/// <summary>Where the elements of a map at another size lie.</summary>
/// <remarks>Positions are computed in float, as PyTorch computes them, so that both round to the same elements.</remarks>
internal static class Upsample
{
    /// <summary>The row or column that a row or column of the result repeats.</summary>
    /// <param name="position">The row or column of the result.</param>
    /// <param name="step">Rows or columns of the map from one of the result to the next.</param>
    /// <param name="size">Rows or columns of the map.</param>
    /// <remarks>A position is never so large that the conversion would have to saturate.</remarks>
    public static int Nearest(int position, float step, int size) => Math.Min(float.ConvertToIntegerNative<int>(position * step), size - 1);

    /// <summary>The two rows or columns that a row or column of the result lies between, and the weight of the second.</summary>
    /// <param name="position">The row or column of the result.</param>
    /// <param name="step">Rows or columns of the map from one of the result to the next.</param>
    /// <param name="offset">Where the first of the result lies, in its own steps.</param>
    /// <param name="size">Rows or columns of the map.</param>
    public static (int First, int Second, float Weight) Between(int position, float step, float offset, int size)
    {
        float at = Math.Max(((position + offset) * step) - offset, 0);
        int first = Math.Min((int)at, size - 1);
        return (first, Math.Min(first + 1, size - 1), at - first);
    }
}
