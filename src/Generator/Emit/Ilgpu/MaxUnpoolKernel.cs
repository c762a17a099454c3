using NetGen.Generator.Graph;
using NetGen.Generator.Operators;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit.Ilgpu;

/// <summary>Emits the unpooling that puts values where a max pool found them: a thread for each result, so that no two write to one place.</summary>
internal sealed class MaxUnpoolKernel : GpuKernel<MaxUnpool>
{
    protected override IEnumerable<KernelLaunch> Make(PlannedKernel planned, Node anchor, MaxUnpool op, IlgpuEmission emission)
    {
        var arguments = new KernelArguments();
        GpuTensor values = emission.Read(planned.Input), indices = emission.Read(planned.Inputs[1]), output = emission.Write(planned);
        string x = arguments.Pass("X", values.View), at = arguments.PassOperand(indices.View), y = arguments.Pass("Y", output.View);
        var epilogue = new EpilogueCode(emission, planned, planned.Kernel.Epilogue, arguments);
        yield return ElementKernel.Make(planned, emission, "MaxUnpool", arguments, output.Map, (writer, pixel, channel) =>
        {
            var box = new PoolingBox(op, anchor.Input.Shape, pixel);
            box.Declare(writer);
            writer.Line("float v = 0f;");
            box.ForEach(writer, (plane, row, column) => writer.Line(
                $"v = {at}[{indices.Index(pixel.Image, channel, plane, row, column)}] == (float)({pixel.Within}) ? {x}[{values.Index(pixel.Image, channel, plane, row, column)}] : v;"));
            epilogue.Emit(writer, pixel, channel);
            writer.Line($"{y}[{output.Index(pixel, channel)}] = v;");
        });
    }
}
