using NetGen.Generator.Emit.Indices;
using NetGen.Generator.Graph;
using NetGen.Generator.Operators;
using NetGen.Generator.Planning;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Emit.Ilgpu;

/// <summary>Emits where a max pool found its maxima: a thread for each result.</summary>
internal sealed class MaxPoolIndicesKernel : GpuKernel<MaxPoolIndices>
{
    protected override IEnumerable<KernelLaunch> Make(PlannedKernel planned, Node anchor, MaxPoolIndices op, IlgpuEmission emission)
    {
        Shape map = anchor.Input.Shape;
        var arguments = new KernelArguments();
        GpuTensor input = emission.Read(planned.Input), output = emission.Write(planned);
        string x = arguments.Pass("X", input.View), y = arguments.Pass("Y", output.View);
        yield return ElementKernel.Make(planned, emission, "MaxPoolIndices", arguments, output.Map, (writer, pixel, channel) =>
        {
            var box = new PoolingBox(op, map, pixel);
            box.Declare(writer);
            writer.Line($"int index = {Position(map, map.SpatialRank == 3 ? IndexExpression.Variable("front") : 0, IndexExpression.Variable("top"), IndexExpression.Variable("left"))};");
            writer.Line("float max = float.NegativeInfinity;");
            box.ForEach(writer, (plane, row, column) =>
            {
                writer.Line($"float v = {x}[{input.Index(pixel.Image, channel, plane, row, column)}];");
                using (writer.Block("if (v > max || Ilgpu::Algorithms.XMath.IsNaN(v))"))
                {
                    writer.Line("max = v;");
                    writer.Line($"index = {Position(map, plane, row, column)};");
                }
            });
            writer.Line($"{y}[{output.Index(pixel, channel)}] = (float)index;");
        });
    }

    /// <summary>The number of a position in a map.</summary>
    private static IndexExpression Position(Shape map, IndexExpression plane, IndexExpression row, IndexExpression column) =>
        (plane * (map.Height * map.Width)) + (row * map.Width) + column;
}
