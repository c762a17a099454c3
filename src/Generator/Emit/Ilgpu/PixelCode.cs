using NetGen.Generator.Graph;

namespace NetGen.Generator.Emit.Ilgpu;

/// <summary>A pixel of a map in a batch, by its number: its coordinates are variables that are declared only where something asks for them.</summary>
/// <param name="number">An expression: the pixels of the first image row by row, then those of the next.</param>
/// <param name="map">The map; its channels do not matter.</param>
/// <param name="suffix">What tells the variables from those of other pixels.</param>
internal class PixelCode(string number, Shape map, string suffix = "")
{
    private bool needsImage;
    private bool needsWithin;
    private bool needsRow;
    private bool needsColumn;

    public virtual string Number => number;

    public Shape Map => map;

    /// <summary>The image it belongs to.</summary>
    public virtual string Image => Pixels == 1 ? number : Need(ref needsImage, "image");

    /// <summary>Its number in its image.</summary>
    public virtual string Within => Pixels == 1 ? "0" : Need(ref needsWithin, "within");

    public virtual string Row => map.Height == 1 ? "0" : map.Width == 1 ? Within : Need(ref needsRow, "row");

    public virtual string Column => map.Width == 1 ? "0" : map.Height == 1 ? Within : Need(ref needsColumn, "column");

    private int Pixels => map.Height * map.Width;

    /// <summary>Declares the coordinates that were asked for.</summary>
    public virtual void Declare(SourceWriter writer)
    {
        bool within = needsWithin || needsRow || needsColumn;
        var declarations = new List<string>();
        if (needsImage || within)
        {
            declarations.Add($"image{suffix} = {IndexCode.Bare(IndexCode.Divide(number, Pixels))}");
        }

        if (within)
        {
            declarations.Add($"within{suffix} = {number} - (image{suffix} * {Pixels})");
        }

        if (needsRow || needsColumn)
        {
            declarations.Add($"row{suffix} = {IndexCode.Bare(IndexCode.Divide($"within{suffix}", map.Width))}");
        }

        if (needsColumn)
        {
            declarations.Add($"column{suffix} = within{suffix} - (row{suffix} * {map.Width})");
        }

        if (declarations.Count > 0)
        {
            writer.Line($"int {string.Join(", ", declarations)};");
        }
    }

    /// <summary>Writes what depends on the pixel, after the coordinates that it asks for.</summary>
    public void Write(SourceWriter writer, Action<SourceWriter> body)
    {
        var dependent = new SourceWriter();
        body(dependent);
        Declare(writer);
        writer.Line(dependent.ToString().TrimEnd('\n'));
    }

    private string Need(ref bool flag, string name)
    {
        flag = true;
        return name + suffix;
    }
}

/// <summary>A pixel under a window of a pooling whose windows tile the map, by the window and its place under it.</summary>
/// <param name="pooled">The window.</param>
/// <param name="window">Height and width of the windows.</param>
/// <param name="index">The place: row by row.</param>
/// <param name="map">The map before pooling.</param>
internal sealed class PixelUnderWindow(PixelCode pooled, Pair window, int index, Shape map) : PixelCode("", map)
{
    public override string Number => $"({IndexCode.Sum(IndexCode.Times(Image, Map.Height * Map.Width), Within)})";

    public override string Image => pooled.Image;

    public override string Within => IndexCode.Sum(IndexCode.Times(Row, Map.Width), Column);

    public override string Row => At(pooled.Row, window.H, index / window.W);

    public override string Column => At(pooled.Column, window.W, index % window.W);

    private static string At(string coordinate, int step, int offset) =>
        IndexCode.Plus(IndexCode.Times(coordinate, step), offset) is var sum && offset > 0 && coordinate != "0" ? $"({sum})" : sum;
}
