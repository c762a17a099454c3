using NetGen.Generator.Emit.Indices;
using NetGen.Generator.Graph;
using NetGen.Generator.Operators;
using NetGen.Generator.Planning;
using NetGen.Generator.Primitives;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Emit.Ilgpu;

/// <summary>
/// Emits what standardizes: a group for what is normalized together (all of an image, channels of it, or pixels of a channel), whose threads share the elements and combine sums in shared memory.
/// </summary>
/// <remarks>
/// The corrected two-pass algorithm, as on the CPU (<c>Standardization</c> in the runtime), with compensated sums. Whatever the numbers, nothing overflows or vanishes on the way: their differences are
/// taken between halves, and a power of two brings the largest to 1 before they are squared.
/// </remarks>
internal sealed class StandardizationKernel : GpuKernel<Standardization>
{
    protected override IEnumerable<KernelLaunch> Make(PlannedKernel planned, Node anchor, Standardization norm, IlgpuEmission emission)
    {
        var arguments = new KernelArguments();
        GpuTensor input = emission.Read(planned.Input), output = emission.Write(planned);
        string x = arguments.Pass("X", input.View), y = arguments.Pass("Y", output.View);
        Shape map = output.Map;
        var epilogue = new EpilogueCode(emission, planned, planned.Kernel.Epilogue, arguments);

        Shape taken = norm.Together(anchor.Input.Shape);
        int channels = taken.Channels, sets = map.Channels / channels;
        int pixels = map.Size.Count, together = taken.Size.Count, elements = taken.Length, lines = map.Length / elements, threads = KernelShapes.Softmax(elements, emission.MostThreads);
        var grid = new LineGrid(lines, threads);
        IndexExpression channel = IndexExpression.Variable("channel", map.Channels), firstChannel = sets == 1 ? 0 : IndexExpression.Variable(channels == 1 ? "channel" : "firstChannel", new Bounds(0, map.Channels - channels));
        string count = SourceWriter.Float(elements);
        yield return emission.Make(planned, norm.Name, arguments, grid, writer =>
        {
            IndexExpression first = LaunchGrid.GroupX / lines * pixels, line = IndexExpression.Variable("line", lines);
            writer.Line("int tid = Ilgpu::Group.IdxX;");
            if (lines > 1)
            {
                // Neighbouring groups take neighbouring channels.
                writer.Line($"int line = {LaunchGrid.GroupX % lines};");
                if (sets > 1)
                {
                    writer.Line($"int {firstChannel} = {line % sets * channels};");
                }

                if (pixels > together)
                {
                    first += line / sets * together;
                }
            }

            writer.Line($"int first = {first};");
            if (threads > 1)
            {
                SharedReduction.Declare(writer, threads, variables: 2);
            }

            // From the first element on: equal numbers have a mean that is exactly theirs.
            var start = new PixelCode(IndexExpression.Variable("first"), map, "0");
            start.Write(writer, body => body.Line($"float origin = 0.5f * {x}[{input.Index(start, firstChannel)}], offset = 0f, largest = 0f;"));
            Each(writer, (body, pixel) =>
            {
                body.Line($"float d = (0.5f * {x}[{input.Index(pixel, channel)}]) - origin, size = d < 0f ? -d : d;");
                body.Line($"offset += d * {SourceWriter.Float(1.0 / elements)};").Line("largest = size > largest ? size : largest;");
            });
            const string add = "shared[tid] += shared[other];";
            string second = $"shared[{SharedReduction.Thread + threads}]", secondOther = $"shared[{IndexExpression.Variable("other") + threads}]";
            SharedReduction.EmitAll(writer, ["offset", "largest"], threads, add, $"float size = {secondOther};", $"{second} = size > {second} ? size : {second};");

            writer.Line($"float center = origin + offset, power = Gpu::DeviceMath.PowerToOne(largest, {SourceWriter.Float(LargestPower(norm.Eps))});");
            writer.Line("Gpu::CompensatedSum differences = default, squaresOfThem = default;");
            Each(writer, (body, pixel) => body.Line(Difference(pixel)).Line("differences.Add(d);").Line("squaresOfThem.Add(d * d);"));
            writer.Line("float rest = differences.Value, squares = squaresOfThem.Value;");
            SharedReduction.EmitAll(writer, ["rest", "squares"], threads, add, $"{second} += {secondOther};");

            // eps in the units of the differences, half of them times the power.
            writer.Line($"float lack = rest / {count}, variance = (squares / {count}) - (lack * lack);");
            writer.Line($"float scale = 1f / Ilgpu::Algorithms.XMath.Sqrt(variance + ({SourceWriter.Float(norm.Eps / 4)} * power * power));");
            Each(writer, (body, pixel) =>
            {
                body.Line(Difference(pixel)).Line("float v = (d - lack) * scale;");
                epilogue.Emit(body, pixel, channel);
                body.Line($"{y}[{output.Index(pixel, channel)}] = v;");
            });
        });

        Code Difference(PixelCode pixel) => $"float d = ((0.5f * {x}[{input.Index(pixel, channel)}]) - center) * power;";

        void Each(SourceWriter writer, Action<SourceWriter, PixelCode> body)
        {
            using (writer.Block($"for (int i = tid; i < {elements}; {grid.Next("i")})"))
            {
                IndexExpression i = IndexExpression.Variable("i", elements);
                if (channels > 1)
                {
                    writer.Line($"int channel = {firstChannel + (i % channels)};");
                }

                writer.Line($"int pixel = {IndexExpression.Variable("first") + (i / channels)};");
                var pixel = new PixelCode(IndexExpression.Variable("pixel"), map);
                pixel.Write(writer, statements => body(statements, pixel));
            }
        }
    }

    /// <summary>The largest power of two whose square times eps is at most 1: what is smaller than its inverse does not matter beside eps.</summary>
    private static double LargestPower(double eps)
    {
        const int largest = 126;
        return Math.Pow(2, eps > 0 ? Math.Max(-largest, Math.Min(largest, Math.Floor(-Math.Log(eps, 2) / 2))) : largest);
    }
}
