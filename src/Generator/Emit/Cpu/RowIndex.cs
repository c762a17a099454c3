using NetGen.Generator.Graph;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit.Cpu;

/// <summary>A row of a map in the code of a kernel: expressions for its plane and for its place there, "0" where there is but one.</summary>
internal readonly record struct RowIndex(string Plane, string Row)
{
    /// <summary>Writes loops over all rows of a map; those that would run once are left out.</summary>
    public static void ForEach(SourceWriter writer, Size map, Action<RowIndex> body)
    {
        using (Loop(writer, "plane", map.D))
        using (Loop(writer, "row", map.H))
        {
            body(new(map.D > 1 ? "plane" : "0", map.H > 1 ? "row" : "0"));
        }
    }

    /// <summary>The row that this is where only every so many planes and rows from a first one on are counted.</summary>
    public RowIndex Scaled(Size step, string firstPlane, string firstRow) => new(Scaled(Plane, step.D, firstPlane), Scaled(Row, step.H, firstRow));

    /// <summary>A pointer to the row of a map, from one to its first row.</summary>
    public string Of(string pointer, Location location) => Of(pointer, location.PlaneStride, location.RowStride);

    /// <inheritdoc cref="Of(string, Location)"/>
    public string Of(string pointer, int planeStride, int rowStride) => pointer + Term(Plane, planeStride) + Term(Row, rowStride);

    /// <summary>The number of the row's first pixel in a map, plane by plane and row by row.</summary>
    public string FirstPixel(Shape map) => (Plane, Row) switch
    {
        ("0", "0") => "0",
        ("0", _) => $"{Row} * {map.Width}",
        _ => $"(({Plane} * {map.Height}) + {Row}) * {map.Width}",
    };

    /// <summary>Opens a loop, closed when the result is disposed; null where it would run once.</summary>
    public static IDisposable? Loop(SourceWriter writer, string index, int count) =>
        count == 1 ? null : writer.Block($"for (int {index} = 0; {index} < {count}; {index}++)");

    private static string Scaled(string index, int step, string first)
    {
        string scaled = index == "0" || step == 1 ? index : $"({index} * {step})";
        return first == "0" ? scaled : scaled == "0" ? first : $"({scaled} + {first})";
    }

    private static string Term(string index, int stride) => index == "0" || stride == 0 ? "" : $" + ((long){index} * {stride})";
}
