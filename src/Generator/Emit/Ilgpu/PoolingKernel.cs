using System.Collections.Immutable;
using NetGen.Generator.Fusion;
using NetGen.Generator.Graph;
using NetGen.Generator.Operators;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit.Ilgpu;

/// <summary>Emits pooling: a thread for each result.</summary>
internal static class PoolingKernel
{
    /// <summary>A pooling that is a kernel of its own.</summary>
    public static KernelLaunch Make(PlannedKernel planned, IlgpuEmission emission) =>
        Make(planned, emission, planned.Kernel.Anchor, emission.Read(planned.Input), planned.Kernel.Epilogue);

    /// <summary>The pooling of a kernel whose windows are too large for registers, from the rows that it kept.</summary>
    public static KernelLaunch MakeAfter(PlannedKernel planned, IlgpuEmission emission) =>
        Make(planned, emission, planned.Kernel.Pool!, GpuTensor.InArena(planned.Scratch!), planned.Kernel.PoolEpilogue);

    private static KernelLaunch Make(PlannedKernel planned, IlgpuEmission emission, Node node, GpuTensor input, IReadOnlyList<Step> steps)
    {
        var pool = (Pooling)node.Operator;
        Shape map = node.Input.Shape;
        var arguments = new KernelArguments();
        GpuTensor output = emission.Write(planned);
        string x = arguments.Pass("X", input.View), y = arguments.Pass("Y", output.View);
        var epilogue = new EpilogueCode(emission, planned, steps, arguments);
        return ElementKernel.Make(planned, emission, pool is MaxPool2D ? "MaxPool" : "AvgPool", arguments, output.Map, (writer, pixel, channel) =>
        {
            var rows = new PoolingAxis(pixel.Row, pool.Rows(map));
            var columns = new PoolingAxis(pixel.Column, pool.Columns(map));
            rows.Emit(writer, "top", "bottom");
            columns.Emit(writer, "left", "right");
            writer.Line($"float v, pooled = {RegisterPooling.First(node)};");
            using (writer.Block($"for (int i = top; i < bottom; i += {pool.Step.H})"))
            using (writer.Block($"for (int j = left; j < right; j += {pool.Step.W})"))
            {
                writer.Line($"v = {x}[{input.Index(pixel.Image, channel, "i", "j")}];");
                writer.Line(RegisterPooling.Take(node));
            }

            writer.Line(pool is AveragePooling average ? $"v = pooled / {Divisor(average, map, rows, columns)};" : "v = pooled;");
            epilogue.Emit(writer, pixel, channel);
            writer.Line($"{y}[{output.Index(pixel, channel)}] = v;");
        });
    }

    /// <summary>Rows and columns contribute independently: D(r, c) = D(r, 0) * D(0, c) / D(0, 0).</summary>
    private static string Divisor(AveragePooling pool, Shape map, PoolingAxis rows, PoolingAxis columns)
    {
        ImmutableArray<int> down = [.. Enumerable.Range(0, rows.Count).Select(r => pool.Divisor(map, r, 0))];
        ImmutableArray<int> across = [.. Enumerable.Range(0, columns.Count).Select(c => pool.Divisor(map, 0, c))];
        return down.Concat(across).Distinct().Count() == 1
            ? SourceWriter.Float(down[0])
            : $"(float)({rows.Choose(down)} * {columns.Choose(across)} / {down[0]})";
    }
}
