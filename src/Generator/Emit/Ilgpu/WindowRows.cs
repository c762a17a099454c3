using NetGen.Generator.Emit.Indices;
using NetGen.Generator.Operators;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit.Ilgpu;

/// <summary>The windows of the rows that a thread loads, and the element under them that a step loads: planes dz, rows dy, columns dx and so many elements d from where each starts.</summary>
/// <param name="c">The sums.</param>
/// <param name="input">The map.</param>
internal sealed class WindowRows(Contraction c, GpuTensor input)
{
    private readonly Dictionary<int, WindowStart> starts = [];

    private (IndexExpression Planes, IndexExpression Rows, IndexExpression Columns, IndexExpression Elements) distance;

    private Window Window => c.Window;

    /// <summary>Declares where the window of a row starts. Where there is no padding, its elements are all in the map or it is beyond the batch.</summary>
    public void EmitRow(SourceWriter writer, PixelCode pixel, IndexExpression firstChannel, int load) => pixel.Write(writer, body =>
    {
        WindowStart start = starts[load] = WindowStart.Declare(body, pixel, Window, input, firstChannel, $"{load}", Window.Padding.IsNone ? null : IsInBatch(load));
        if (!Window.Padding.IsNone)
        {
            body.Request(start.Plane, start.Row, start.Column);
        }

        body.Request(start.Element);
    });

    /// <summary>Declares how far the element that is loaded is from the start of a window.</summary>
    /// <param name="writer">The kernel.</param>
    /// <param name="tap">Its number under the window: plane by plane and row by row.</param>
    /// <param name="inRow">Its number in its row.</param>
    /// <param name="channel">Its channel.</param>
    public void EmitStep(SourceWriter writer, IndexExpression tap, IndexExpression inRow, IndexExpression channel)
    {
        IndexExpression planes = writer.Declare("dz", tap / (Window.Kernel.H * Window.Kernel.W) * Window.Dilation.D);
        IndexExpression rows = writer.Declare("dy", tap / Window.Kernel.W % Window.Kernel.H * Window.Dilation.H);
        IndexExpression columns = writer.Declare("dx", inRow * Window.Dilation.W);
        distance = (planes, rows, columns, writer.Declare("d", input.Distance(channel, planes, rows, columns)));
    }

    /// <summary>Whether the element is in the map.</summary>
    public IndexCondition IsInside(int load) => Window.Padding.IsNone ? IsInBatch(load) : starts[load].Holds(input.Map, distance.Planes, distance.Rows, distance.Columns);

    /// <summary>The index of the element.</summary>
    public IndexExpression Element(int load) => starts[load].Element + distance.Elements;

    private static IndexCondition IsInBatch(int load) => InputTile.RowNumber(load) < IndexExpression.Variable("pixels");
}
