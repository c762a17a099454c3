using System.Globalization;

namespace NetGen.Generator.Primitives;

/// <summary>Numbers as they are shown to a reader, alike in every culture.</summary>
internal static class NumberText
{
    /// <summary>The shortest text that reads back as the number. A float constant that reached us as a double is shown as it was written: 0.4, not 0.4000000059604645.</summary>
    public static string Of(double number) => number == (float)number
        ? ((float)number).ToString("R", CultureInfo.InvariantCulture)
        : number.ToString("R", CultureInfo.InvariantCulture);
}
