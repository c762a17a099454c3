using NetGen.Generator.Emit.Indices;

namespace NetGen.Generator.Emit.Ilgpu;

/// <summary>
/// Emits the function of a kernel that takes the sums of one result and writes what becomes of them. It becomes part of the kernel wherever it is called, and
/// compilers find what calls for one pixel have in common.
/// </summary>
/// <param name="result">What becomes of the sums.</param>
/// <param name="outputs">Outputs of a group of channels.</param>
/// <param name="isFull">Whether no thread has outputs beyond those.</param>
/// <param name="groups">Groups of channels.</param>
internal sealed class WriteFunction(ResultCode result, int outputs, bool isFull, int groups)
{
    /// <summary>Writes a call.</summary>
    /// <param name="writer">The kernel.</param>
    /// <param name="pixel">The number of the pixel.</param>
    /// <param name="output">The output.</param>
    /// <param name="sum">The variable of the sum at a place under the window.</param>
    public void Call(SourceWriter writer, IndexExpression pixel, IndexExpression output, Func<int, string> sum) =>
        writer.Line($"Write(a, {pixel}, {(groups > 1 ? "group, " : "")}{output}, {string.Join(", ", Enumerable.Range(0, result.Sums).Select(sum))});");

    /// <summary>Writes the function, at the end of the kernel.</summary>
    public void Declare(SourceWriter writer)
    {
        string sums = string.Join(", ", Enumerable.Range(0, result.Sums).Select(u => $"float {Sum(u)}"));
        string inside = $"pixel < {KernelArguments.Batch * result.Pixels}";
        string output = groups > 1 ? "output" : "channel";
        writer.Line().Line($"static void Write(Gpu::GpuArguments a, int pixel, {(groups > 1 ? "int group, " : "")}int {output}, {sums})");
        using (writer.Body())
        using (writer.Block($"if ({(isFull ? inside : $"{inside} && {output} < {outputs}")})"))
        {
            var pixel = new PixelCode(IndexExpression.Variable("pixel"), result.Map);
            pixel.Write(writer, body =>
            {
                if (groups > 1)
                {
                    body.Line($"int channel = {(IndexExpression.Variable("group", groups) * outputs) + IndexExpression.Variable(output, outputs)};");
                }

                result.Emit(body, pixel, IndexExpression.Variable("channel", (long)groups * outputs), (_, u) => Sum(u));
            });
        }
    }

    private string Sum(int place) => result.Sums == 1 ? "sum" : $"sum{place}";
}
