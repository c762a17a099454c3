using NetGen.Generator.Emit.Indices;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit.Ilgpu;

/// <summary>
/// How a group brings the inputs of a step of the sum to shared memory: thread (kx, mx) loads element kx of rows mx, mx + step, ... of the product. The forms
/// differ in what they must find out about an element, and so in the loops around.
/// </summary>
/// <param name="c">The sums.</param>
/// <param name="input">The map.</param>
/// <param name="view">The map as the kernel reads it.</param>
/// <param name="shape">The tile.</param>
/// <param name="result">What becomes of the sums: it orders the rows.</param>
internal abstract class InputTile(Contraction c, GpuTensor input, string view, TileShape shape, ResultCode result)
{
    /// <summary>The index of the step's first element in the whole sum.</summary>
    public abstract IndexExpression FirstElement { get; }

    /// <summary>The headers of the loops over the steps, outermost first.</summary>
    public abstract IReadOnlyList<string> Loops { get; }

    protected Contraction C => c;

    protected GpuTensor Input => input;

    protected string View => view;

    protected TileShape Shape => shape;

    /// <summary>Rows that a thread loads.</summary>
    protected int Loads => shape.TileRows / Step;

    /// <summary>The first row that the thread loads, from the group's.</summary>
    private static IndexExpression FirstRow => IndexExpression.Variable("mx");

    /// <summary>The group's first channel.</summary>
    protected IndexExpression FirstChannel => IndexExpression.Variable("group", c.Groups) * c.Inputs;

    /// <summary>Rows from one that a thread loads to the next.</summary>
    private int Step => shape.Threads / shape.Depth;

    public static InputTile Of(Contraction c, GpuTensor input, string view, TileShape shape, ResultCode result)
    {
        bool isOnePixel = c.Window.Kernel.IsOne && c.Window.Padding.IsNone;
        return isOnePixel || (c.Window.Holds(input.Map) && c.Groups == 1 && input.IsDense) ? new PixelTile(c, input, view, shape, result)
            : c.Inputs % shape.Depth == 0 ? new TapTile(c, input, view, shape, result)
            : new WindowTile(c, input, view, shape, result);
    }

    /// <summary>The number of a row that the thread loads among all of the product's.</summary>
    public static IndexExpression RowNumber(int load) => IndexExpression.Variable($"m{load}");

    /// <summary>Writes what holds for all steps.</summary>
    public void EmitSetUp(SourceWriter writer)
    {
        writer.Line($"int kx = {SharedReduction.Thread % shape.Depth}, mx = {SharedReduction.Thread / shape.Depth};");
        for (int load = 0; load < Loads; load++)
        {
            EmitRow(writer, load);
        }
    }

    /// <summary>Writes what a step needs before its loads.</summary>
    public virtual void EmitStep(SourceWriter writer, int loop)
    {
    }

    /// <summary>Writes the loads of a step.</summary>
    public void EmitLoads(SourceWriter writer)
    {
        for (int load = 0; load < Loads; load++)
        {
            writer.Line($"sx[{(IndexExpression.Variable("kx") * shape.RowPitch) + FirstRow + (load * Step)}] = {Element(load)};");
        }
    }

    /// <summary>Declares where a row that the thread loads lies.</summary>
    protected abstract void EmitRow(SourceWriter writer, int load);

    /// <summary>The element that the thread loads of a row, 0 where there is none.</summary>
    protected abstract string Element(int load);

    /// <summary>The condition that an element counts, as the expression that reads it or 0.</summary>
    protected static string If(IEnumerable<string> conditions, string element) =>
        string.Join(" && ", conditions) is { Length: > 0 } condition ? $"{condition} ? {element} : 0f" : element;

    /// <summary>Declares the number of a row, and finds its pixel: the rows of a window that is pooled follow each other.</summary>
    protected PixelCode Row(SourceWriter writer, int load)
    {
        IndexExpression row = RowNumber(load);
        writer.Line($"int {row} = {IndexExpression.Variable("pixel0") + FirstRow + (load * Step)};");
        if (!result.IsPooled)
        {
            return new(row, result.Before, $"{load}");
        }

        IndexExpression window = IndexExpression.Variable($"t{load}");
        writer.Line($"int {window} = {row / result.Sums}, u{load} = {row - (window * result.Sums)};");
        return new PixelUnderWindow(new(window, result.Map, $"{load}"), result.Window, IndexExpression.Variable($"u{load}", result.Sums), result.Before);
    }
}
