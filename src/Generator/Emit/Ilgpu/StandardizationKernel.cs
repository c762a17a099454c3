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
/// taken between halves, and a power of two brings the largest to 1 before they are squared. What is not centered is its own difference, from 0.
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
        bool isCentered = norm.IsCentered;
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
                SharedReduction.Declare(writer, threads, variables: isCentered ? 2 : 1);
            }

            if (isCentered)
            {
                // From the first element on: equal numbers have a mean that is exactly theirs.
                var start = new PixelCode(IndexExpression.Variable("first"), map, "0");
                start.Write(writer, body => body.Line($"float origin = 0.5f * {x}[{input.Index(start, firstChannel)}], offset = 0f;"));
            }

            writer.Line("float largest = 0f;");
            Each(writer, (body, pixel) =>
            {
                body.Line($"float d = {Half(pixel, "origin")}, size = d < 0f ? -d : d;");
                OfMean(body, $"offset += d * {SourceWriter.Float(1.0 / elements)};").Line("largest = size > largest ? size : largest;");
            });

            // What says something of the mean is combined first, where there is such.
            string[] add = isCentered ? ["shared[tid] += shared[other];"] : [];
            string last = $"shared[{SharedReduction.Thread + (add.Length * threads)}]", lastOther = $"shared[{IndexExpression.Variable("other") + (add.Length * threads)}]";
            SharedReduction.EmitAll(writer, isCentered ? ["offset", "largest"] : ["largest"], threads, [.. add, $"float size = {lastOther};", $"{last} = size > {last} ? size : {last};"]);

            OfMean(writer, "float center = origin + offset;").Line($"float power = Gpu::DeviceMath.PowerToOne(largest, {SourceWriter.Float(LargestPower(norm.Eps))});");
            OfMean(writer, "Gpu::CompensatedSum differences = default;").Line("Gpu::CompensatedSum squaresOfThem = default;");
            Each(writer, (body, pixel) => OfMean(body.Line(Difference(pixel)), "differences.Add(d);").Line("squaresOfThem.Add(d * d);"));
            OfMean(writer, "float rest = differences.Value;").Line("float squares = squaresOfThem.Value;");
            SharedReduction.EmitAll(writer, isCentered ? ["rest", "squares"] : ["squares"], threads, [.. add, $"{last} += {lastOther};"]);

            // eps in the units of the differences, half of them times the power.
            OfMean(writer, $"float lack = rest / {count};").Line($"float variance = {(isCentered ? $"(squares / {count}) - (lack * lack)" : $"squares / {count}")};");
            writer.Line($"float scale = 1f / Ilgpu::Algorithms.XMath.Sqrt(variance + ({SourceWriter.Float(norm.Eps / 4)} * power * power));");
            Each(writer, (body, pixel) =>
            {
                body.Line(Difference(pixel)).Line($"float v = {(isCentered ? "(d - lack)" : "d")} * scale;");
                epilogue.Emit(body, pixel, channel);
                body.Line($"{y}[{output.Index(pixel, channel)}] = v;");
            });
        });

        Code Difference(PixelCode pixel) => $"float d = ({Half(pixel, "center")}) * power;";

        Code Half(PixelCode pixel, string from)
        {
            if (isCentered) return $"(0.5f * {x}[{input.Index(pixel, channel)}]) - {from}";
            return $"0.5f * {x}[{input.Index(pixel, channel)}]";
        }

        // A statement that only what is centered needs.
        SourceWriter OfMean(SourceWriter writer, string statement) => isCentered ? writer.Line(statement) : writer;

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
