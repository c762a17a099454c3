using System.Globalization;

namespace NetGen.Generator.Tests;

/// <summary>Runs what is inside its scope under a culture with decimal commas, spaces between thousands and U+2212 as its minus sign.</summary>
internal sealed class UnusualCulture : IDisposable
{
    private readonly CultureInfo before = CultureInfo.CurrentCulture;

    public UnusualCulture()
    {
        // Made by hand: machines without ICU data have the invariant culture only.
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = "\u00A0";
        culture.NumberFormat.NegativeSign = "\u2212";
        culture.NumberFormat.NaNSymbol = "ei luku";
        culture.NumberFormat.PositiveInfinitySymbol = "\u00E4\u00E4ret\u00F6n";
        CultureInfo.CurrentCulture = culture;
    }

    public void Dispose() => CultureInfo.CurrentCulture = before;
}
