namespace NetGen.Benchmarks.Goals.Measuring;

/// <summary>Times for people.</summary>
internal static class Milliseconds
{
    /// <summary>17.45 ms; 0.0131 ms: a call of the smallest networks takes a few microseconds.</summary>
    public static string Text(double milliseconds) => milliseconds < 1 ? $"{milliseconds:0.0000} ms" : $"{milliseconds:0.00} ms";
}
