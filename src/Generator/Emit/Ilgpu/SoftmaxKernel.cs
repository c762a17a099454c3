using NetGen.Generator.Emit.Indices;
using NetGen.Generator.Graph;
using NetGen.Generator.Operators;
using NetGen.Generator.Planning;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Emit.Ilgpu;

/// <summary>
/// Emits softmax, or its logarithm: a group for each line of elements that sums to one (the channels of a pixel, or a channel along a spatial dimension), whose threads share the
/// elements and combine what they found in shared memory.
/// </summary>
internal sealed class SoftmaxKernel : GpuKernel<SoftmaxOperator>
{
    protected override IEnumerable<KernelLaunch> Make(PlannedKernel planned, Node anchor, SoftmaxOperator softmax, IlgpuEmission emission)
    {
        var arguments = new KernelArguments();
        GpuTensor input = emission.Read(planned.Input), output = emission.Write(planned);
        string x = arguments.Pass("X", input.View), y = arguments.Pass("Y", output.View);
        Shape map = output.Map;

        // Dimensions count from the end: a sequence has columns and no rows.
        int axis = softmax.Axis(anchor.Input.Shape), fromEnd = anchor.Input.Shape.Dimensions.Count - axis;
        (string Name, int Size) channel = ("channel", map.Channels);
        (string Name, int Size)[] coordinates = [("plane", map.Depth), ("row", map.Height), ("column", map.Width), channel];
        var along = axis == 0 ? channel : coordinates[Size.Axes - fromEnd];
        var others = coordinates.Where(c => c != along && c.Size > 1).ToList();
        int lines = map.Length / along.Size, threads = KernelShapes.Softmax(along.Size, emission.MostThreads);
        var grid = new LineGrid(lines, threads);
        yield return emission.Make(planned, softmax.Name, arguments, grid, writer =>
        {
            writer.Line($"int tid = Ilgpu::Group.IdxX, image = {LaunchGrid.GroupX / lines};");
            if (lines > 1)
            {
                writer.Line($"int line = {LaunchGrid.GroupX % lines};");
                IndexExpression line = IndexExpression.Variable("line", lines);
                int inner = lines;
                foreach (var (name, size) in others)
                {
                    inner /= size;
                    writer.Line($"int {name} = {line / inner % size};");
                }
            }

            if (threads > 1)
            {
                SharedReduction.Declare(writer, threads);
            }

            writer.Line("float max = float.NegativeInfinity;");
            using (Each(writer))
            {
                writer.Line($"float v = {x}[{Index(input)}];");
                writer.Line("max = v > max || Ilgpu::Algorithms.XMath.IsNaN(v) ? v : max;");
            }

            SharedReduction.EmitAll(writer, ["max"], threads, "float v = shared[other];", "shared[tid] = v > shared[tid] || Ilgpu::Algorithms.XMath.IsNaN(v) ? v : shared[tid];");
            writer.Line("float sum = 0f;");
            using (Each(writer))
            {
                writer.Line($"sum += Gpu::DeviceMath.Exp({x}[{Index(input)}] - max);");
            }

            SharedReduction.EmitAll(writer, ["sum"], threads, "shared[tid] += shared[other];");
            if (softmax is LogSoftmax)
            {
                writer.Line("float log = Gpu::DeviceMath.Log(sum);");
            }

            using (Each(writer))
            {
                writer.Line(softmax is LogSoftmax
                    ? $"{y}[{Index(output)}] = {x}[{Index(input)}] - max - log;"
                    : $"{y}[{Index(output)}] = Gpu::DeviceMath.Exp({x}[{Index(input)}] - max) / sum;");
            }
        });

        SourceWriter.Closer Each(SourceWriter writer) =>
            writer.Block($"for (int i = tid; i < {along.Size}; {grid.Next("i")})");

        IndexExpression Index(GpuTensor tensor) => tensor.Index(IndexExpression.Variable("image"), Of(channel), Of(coordinates[0]), Of(coordinates[1]), Of(coordinates[2]));

        IndexExpression Of((string Name, int Size) coordinate) => IndexExpression.Variable(coordinate == along ? "i" : coordinate.Name, coordinate == along ? int.MaxValue : coordinate.Size);
    }
}
