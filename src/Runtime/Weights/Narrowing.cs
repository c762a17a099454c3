namespace NetGen;

/// <summary>Float64 to float32, rounded to the nearest (ties to even, as IEEE 754 does).</summary>
internal static class Narrowing
{
    /// <summary>Rounds numbers as long as float32 can hold them; infinities and NaN stay such.</summary>
    /// <returns>The place of the first finite number that would become infinite; -1 where there is none.</returns>
    public static int FromF64(ReadOnlySpan<double> source, Span<float> destination)
    {
        for (int i = 0; i < source.Length; i++)
        {
            destination[i] = (float)source[i];
            if (float.IsInfinity(destination[i]) && double.IsFinite(source[i])) return i;
        }
        return -1;
    }
}
