using NetGen;

namespace Samples;

/// <summary>How quantities are written, in the terminal and in the report.</summary>
internal static class Quantity
{
    /// <summary>1,234; 56.8 K; 1.14 M; 2.50 G.</summary>
    public static string Rounded(long count) => count switch
    {
        < 10_000 => $"{count:N0}",
        < 1_000_000 => $"{count / 1e3:0.0} K",
        < 1_000_000_000 => $"{count / 1e6:0.00} M",
        _ => $"{count / 1e9:0.00} G",
    };

    /// <summary>89.92 %.</summary>
    public static string Percent(double share) => double.IsNaN(share) ? "n/a" : $"{100 * share:0.00} %";

    /// <summary>5.7e-06; none; n/a for what cannot be compared.</summary>
    public static string Difference(float? difference) => difference switch
    {
        null => "n/a",
        0 => "none",
        { } value => $"{value:0.0e-00}",
    };

    /// <summary>6 x 28 x 28.</summary>
    public static string Shape(IReadOnlyList<int> shape) => string.Join(" x ", shape);

    /// <summary>Dense, MaxPool; or "as written".</summary>
    public static string Lowered(Lowering lowering) => lowering == Lowering.None ? "as written" : lowering.ToString();
}
