using NetGen.Generator.Shapes;

namespace NetGen.Generator.Emit.Ilgpu;

/// <summary>A pixel of a map in a batch, by its number: its coordinates are variables that are declared only where something asks for them.</summary>
/// <param name="number">An expression: the pixels of the first image plane by plane and row by row, then those of the next.</param>
/// <param name="map">The map; its channels do not matter.</param>
/// <param name="suffix">What tells the variables from those of other pixels.</param>
internal class PixelCode(string number, Shape map, string suffix = "")
{
    private bool needsImage;
    private bool needsWithin;
    private bool needsPlane;
    private bool needsRow;
    private bool needsColumn;

    public virtual string Number => number;

    public Shape Map => map;

    /// <summary>The image it belongs to.</summary>
    public virtual string Image => Pixels == 1 ? number : Need(ref needsImage, "image");

    /// <summary>Its number in its image.</summary>
    public virtual string Within => Pixels == 1 ? "0" : Need(ref needsWithin, "within");

    public virtual string Plane => map.Depth == 1 ? "0" : map.Depth == Pixels ? Within : Need(ref needsPlane, "plane");

    public virtual string Row => map.Height == 1 ? "0" : map.Height == Pixels ? Within : Need(ref needsRow, "row");

    public virtual string Column => map.Width == 1 ? "0" : map.Width == Pixels ? Within : Need(ref needsColumn, "column");

    private int Pixels => map.Size.Count;

    /// <summary>Declares the coordinates that were asked for.</summary>
    public virtual void Declare(SourceWriter writer)
    {
        bool within = needsWithin || needsPlane || needsRow || needsColumn;
        var declarations = new List<string>();
        if (needsImage || within)
        {
            declarations.Add($"image{suffix} = {IndexCode.Bare(IndexCode.Divide(number, Pixels))}");
        }

        if (within)
        {
            declarations.Add($"within{suffix} = {number} - (image{suffix} * {Pixels})");
        }

        if (needsPlane)
        {
            declarations.Add($"plane{suffix} = {IndexCode.Bare(IndexCode.Divide($"within{suffix}", map.Height * map.Width))}");
        }

        if (needsRow || (needsColumn && map.Depth == 1))
        {
            string row = IndexCode.Divide($"within{suffix}", map.Width);
            declarations.Add($"row{suffix} = {IndexCode.Bare(map.Depth == 1 ? row : IndexCode.Modulo(row, map.Height))}");
        }

        if (needsColumn)
        {
            declarations.Add($"column{suffix} = {(map.Depth == 1 ? $"within{suffix} - (row{suffix} * {map.Width})" : IndexCode.Bare(IndexCode.Modulo($"within{suffix}", map.Width)))}");
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
