using NetGen.Generator.Fusion;
using NetGen.Generator.Graph;
using NetGen.Generator.Operators;
using NetGen.Generator.Planning;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Emit.Ilgpu;

/// <summary>Emits pooling: a thread for each result.</summary>
internal sealed class PoolingKernel : GpuKernel<ReducingPooling>
{
    /// <summary>A pooling that is a kernel of its own.</summary>
    protected override IEnumerable<KernelLaunch> Make(PlannedKernel planned, Node anchor, ReducingPooling op, IlgpuEmission emission) =>
        [Make(planned, emission, anchor, emission.Read(planned.Input), planned.Kernel.Epilogue)];

    /// <summary>The pooling of a kernel whose windows are too large for registers, from the rows that it kept.</summary>
    public static KernelLaunch MakeAfter(PlannedKernel planned, IlgpuEmission emission) =>
        Make(planned, emission, planned.Kernel.Pool!, GpuTensor.InArena(planned.Scratch!), planned.Kernel.PoolEpilogue);

    private static KernelLaunch Make(PlannedKernel planned, IlgpuEmission emission, Node node, GpuTensor input, IReadOnlyList<Step> steps)
    {
        var pool = (ReducingPooling)node.Operator;
        Shape map = node.Input.Shape;
        var arguments = new KernelArguments();
        GpuTensor output = emission.Write(planned);
        string x = arguments.Pass("X", input.View), y = arguments.Pass("Y", output.View);
        var epilogue = new EpilogueCode(emission, planned, steps, arguments);
        return ElementKernel.Make(planned, emission, pool.Kernel, arguments, output.Map, (writer, pixel, channel) =>
        {
            var box = new PoolingBox(pool, map, pixel);
            box.Declare(writer);
            writer.Line($"float v, pooled = {RegisterPooling.First(node)};");
            box.ForEach(writer, (plane, row, column) =>
            {
                writer.Line($"v = {x}[{input.Index(pixel.Image, channel, plane, row, column)}];");
                writer.Line(RegisterPooling.Take(node));
            });

            writer.Line(pool.Divisor(map) is { } divisor ? $"v = pooled / {Divisor(writer, divisor, box)};" : "v = pooled;");
            epilogue.Emit(writer, pixel, channel);
            writer.Line($"{y}[{output.Index(pixel, channel)}] = v;");
        });
    }

    /// <summary>The divisor, an expression; it declares its factors where these differ from result to result.</summary>
    private static string Divisor(SourceWriter writer, PoolingDivisor divisor, PoolingBox box)
    {
        if (divisor.Common is { } common)
        {
            return SourceWriter.Float(common);
        }

        // Factors that are 1 everywhere are left out.
        var factors = new List<string>();
        foreach (var (axis, values, name) in box.Axes.Select((axis, i) => (axis, divisor[i], ((string[])["planes", "rows", "columns"])[i])).Where(f => f.Item2.Common != 1))
        {
            axis.Declare(writer, name, values);
            factors.Add(name);
        }

        return factors.Count == 1 ? $"(float){factors[0]}" : $"(float)({string.Join(" * ", factors)})";
    }
}
