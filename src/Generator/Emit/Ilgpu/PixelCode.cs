using NetGen.Generator.Emit.Indices;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Emit.Ilgpu;

/// <summary>A pixel of a map in a batch, by its number: its coordinates are variables that are declared only where something asks for them.</summary>
/// <param name="number">The pixels of the first image plane by plane and row by row, then those of the next.</param>
/// <param name="map">The map; its channels do not matter.</param>
/// <param name="suffix">What tells the variables from those of other pixels.</param>
internal class PixelCode(IndexExpression number, Shape map, string suffix = "")
{
    private bool needsImage;
    private bool needsWithin;
    private bool needsPlane;
    private bool needsRow;
    private bool needsColumn;

    public virtual IndexExpression Number => number;

    public Shape Map => map;

    /// <summary>The image it belongs to.</summary>
    public virtual IndexExpression Image => Pixels == 1 ? number : Need(ref needsImage, "image", null);

    /// <summary>Its number in its image.</summary>
    public virtual IndexExpression Within => Need(ref needsWithin, "within", Pixels);

    public virtual IndexExpression Plane => map.Depth == Pixels ? Within : Need(ref needsPlane, "plane", map.Depth);

    public virtual IndexExpression Row => map.Height == Pixels ? Within : Need(ref needsRow, "row", map.Height);

    public virtual IndexExpression Column => map.Width == Pixels ? Within : Need(ref needsColumn, "column", map.Width);

    private int Pixels => map.Size.Count;

    /// <summary>Declares the coordinates that were asked for.</summary>
    public virtual void Declare(SourceWriter writer)
    {
        IndexExpression image = Variable("image", null), within = Variable("within", Pixels), row = Variable("row", map.Height);
        bool needsAny = needsWithin || needsPlane || needsRow || needsColumn;
        var declarations = new List<string>();
        if (needsImage || needsAny)
        {
            declarations.Add($"image{suffix} = {number / Pixels}");
        }

        if (needsAny)
        {
            declarations.Add($"within{suffix} = {number - (image * Pixels)}");
        }

        if (needsPlane)
        {
            declarations.Add($"plane{suffix} = {within / (map.Height * map.Width)}");
        }

        if (needsRow || (needsColumn && map.Depth == 1))
        {
            declarations.Add($"row{suffix} = {within / map.Width % map.Height}");
        }

        if (needsColumn)
        {
            declarations.Add($"column{suffix} = {(map.Depth == 1 ? within - (row * map.Width) : within % map.Width)}");
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

    private IndexExpression Need(ref bool flag, string name, int? count)
    {
        flag |= count != 1;
        return Variable(name, count);
    }

    private IndexExpression Variable(string name, int? count) => count is { } known ? IndexExpression.Variable(name + suffix, known) : IndexExpression.Variable(name + suffix);
}
