using NetGen.Generator.Graph;
using NetGen.Generator.Operators;
using NetGen.Generator.Planning;
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
        string channel = map.Channels == 1 ? "0" : "channel", firstChannel = sets == 1 ? "0" : channels == 1 ? channel : "firstChannel", count = SourceWriter.Float(elements);
        yield return emission.Make(planned, norm.Name, arguments, grid, writer =>
        {
            string first = IndexCode.Times(IndexCode.Divide("Ilgpu::Grid.IdxX", lines), pixels);
            writer.Line("int tid = Ilgpu::Group.IdxX;");
            if (lines > 1)
            {
                // Neighbouring groups take neighbouring channels.
                writer.Line($"int line = {IndexCode.Bare(IndexCode.Modulo("Ilgpu::Grid.IdxX", lines))};");
                if (sets > 1)
                {
                    writer.Line($"int {firstChannel} = {IndexCode.Bare(IndexCode.Times(IndexCode.Modulo("line", sets), channels))};");
                }

                if (pixels > together)
                {
                    first = IndexCode.Sum(first, IndexCode.Times(IndexCode.Divide("line", sets), together));
                }
            }

            writer.Line($"int first = {IndexCode.Bare(first)};");
            if (threads > 1)
            {
                SharedReduction.Declare(writer, threads, variables: isCentered ? 2 : 1);
            }

            if (isCentered)
            {
                // From the first element on: equal numbers have a mean that is exactly theirs.
                var start = new PixelCode("first", map, "0");
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
            string last = $"shared[{IndexCode.Plus("tid", add.Length * threads)}]", lastOther = $"shared[{IndexCode.Plus("other", add.Length * threads)}]";
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

        string Difference(PixelCode pixel) => $"float d = ({Half(pixel, "center")}) * power;";

        string Half(PixelCode pixel, string from)
        {
            string half = $"0.5f * {x}[{input.Index(pixel, channel)}]";
            return isCentered ? $"({half}) - {from}" : half;
        }

        // A statement that only what is centered needs.
        SourceWriter OfMean(SourceWriter writer, string statement) => isCentered ? writer.Line(statement) : writer;

        void Each(SourceWriter writer, Action<SourceWriter, PixelCode> body)
        {
            using (writer.Block($"for (int i = tid; i < {elements}; {grid.Next("i")})"))
            {
                if (channels > 1)
                {
                    writer.Line($"int channel = {IndexCode.Bare(IndexCode.Sum(firstChannel, IndexCode.Modulo("i", channels)))};");
                }

                writer.Line($"int pixel = first + {IndexCode.Divide("i", channels)};");
                var pixel = new PixelCode("pixel", map);
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
