using NetGen.Generator.Graph;
using NetGen.Generator.Operators;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit.Ilgpu;

/// <summary>Emits where a max pool found its maxima, and the unpooling that puts values there: a thread for each result, so that no two write to one place.</summary>
internal static class UnpoolingKernel
{
    public static KernelLaunch MakeIndices(PlannedKernel planned, IlgpuEmission emission)
    {
        Node node = planned.Kernel.Anchor;
        Shape map = node.Input.Shape;
        var arguments = new KernelArguments();
        GpuTensor input = emission.Read(planned.Input), output = emission.Write(planned);
        string x = arguments.Pass("X", input.View), y = arguments.Pass("Y", output.View);
        return ElementKernel.Make(planned, emission, "MaxPoolIndices", arguments, output.Map, (writer, pixel, channel) =>
        {
            var box = new PoolingBox((Pooling)node.Operator, map, pixel);
            box.Declare(writer);
            writer.Line($"int index = {Position(map, map.SpatialRank == 3 ? "front" : "0", "top", "left")};");
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

    public static KernelLaunch Make(PlannedKernel planned, IlgpuEmission emission)
    {
        Node node = planned.Kernel.Anchor;
        var arguments = new KernelArguments();
        GpuTensor values = emission.Read(planned.Input), indices = emission.Read(planned.Inputs[1]), output = emission.Write(planned);
        string x = arguments.Pass("X", values.View), at = arguments.PassOperand(indices.View), y = arguments.Pass("Y", output.View);
        var epilogue = new EpilogueCode(emission, planned, planned.Kernel.Epilogue, arguments);
        return ElementKernel.Make(planned, emission, "MaxUnpool", arguments, output.Map, (writer, pixel, channel) =>
        {
            var box = new PoolingBox((Pooling)node.Operator, node.Input.Shape, pixel);
            box.Declare(writer);
            writer.Line("float v = 0f;");
            box.ForEach(writer, (plane, row, column) => writer.Line(
                $"v = {at}[{indices.Index(pixel.Image, channel, plane, row, column)}] == (float)({pixel.Within}) ? {x}[{values.Index(pixel.Image, channel, plane, row, column)}] : v;"));
            epilogue.Emit(writer, pixel, channel);
            writer.Line($"{y}[{output.Index(pixel, channel)}] = v;");
        });
    }

    /// <summary>The number of a position in a map.</summary>
    private static string Position(Shape map, string plane, string row, string column) =>
        IndexCode.Sum(IndexCode.Times(plane, map.Height * map.Width), IndexCode.Times(row, map.Width), column);
}
