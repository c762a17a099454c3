using NetGen.Generator.Emit.Indices;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Emit.Ilgpu;

/// <summary>A pixel of a map in a batch, by its number: its coordinates are variables, of which those are declared that what is written of the pixel uses.</summary>
/// <param name="number">The pixels of the first image plane by plane and row by row, then those of the next.</param>
/// <param name="map">The map; its channels do not matter.</param>
/// <param name="suffix">What tells the variables from those of other pixels.</param>
internal class PixelCode(IndexExpression number, Shape map, string suffix = "")
{
    public virtual IndexExpression Number => number;

    public Shape Map => map;

    /// <summary>The image it belongs to.</summary>
    public virtual IndexExpression Image => Pixels == 1 ? number : IndexExpression.Variable($"image{suffix}");

    /// <summary>Its number in its image.</summary>
    public virtual IndexExpression Within => IndexExpression.Variable($"within{suffix}", Pixels);

    public virtual IndexExpression Plane => map.Depth == Pixels ? Within : IndexExpression.Variable($"plane{suffix}", map.Depth);

    public virtual IndexExpression Row => map.Height == Pixels ? Within : IndexExpression.Variable($"row{suffix}", map.Height);

    public virtual IndexExpression Column => map.Width == Pixels ? Within : IndexExpression.Variable($"column{suffix}", map.Width);

    private int Pixels => map.Size.Count;

    /// <summary>What the coordinates are, each after those that it is made of.</summary>
    private IEnumerable<(IndexExpression Coordinate, IndexExpression Value)> Definitions =>
    [
        (Image, number / Pixels),
        (Within, number - (Image * Pixels)),
        (Plane, Within / (map.Height * map.Width)),
        (Row, Within / map.Width % map.Height),
        (Column, map.Depth == 1 ? Within - (Row * map.Width) : Within % map.Width),
    ];

    /// <summary>Writes what depends on the pixel, after the coordinates that it uses.</summary>
    public virtual void Write(SourceWriter writer, Action<SourceWriter> body)
    {
        var dependent = new SourceWriter();
        body(dependent);
        HashSet<string> used = [.. dependent.Variables];
        var declarations = new Stack<string>();
        foreach (var (coordinate, value) in Definitions.Reverse())
        {
            // One that is another, as the column of a single row is the number in the image, has no variable of its own.
            if (coordinate != value && coordinate.Atom is IndexAtom.Variable variable && used.Remove(variable.Name))
            {
                declarations.Push($"{variable.Name} = {value}");
                used.UnionWith(value.Variables);
            }
        }

        if (declarations.Count > 0)
        {
            writer.Line($"int {string.Join(", ", declarations)};");
        }

        writer.Line(Code.Of(dependent.ToString().TrimEnd('\n'), used));
    }
}
