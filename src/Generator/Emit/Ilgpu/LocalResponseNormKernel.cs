using NetGen.Generator.Emit.Indices;
using NetGen.Generator.Graph;
using NetGen.Generator.Operators;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit.Ilgpu;

/// <summary>Emits LocalResponseNorm: a thread for each element sums the squares of the channels around it.</summary>
internal sealed class LocalResponseNormKernel : GpuKernel<LocalResponseNorm>
{
    protected override IEnumerable<KernelLaunch> Make(PlannedKernel planned, Node anchor, LocalResponseNorm norm, IlgpuEmission emission)
    {
        var arguments = new KernelArguments();
        GpuTensor input = emission.Read(planned.Input), output = emission.Write(planned);
        string x = arguments.Pass("X", input.View), y = arguments.Pass("Y", output.View);
        var epilogue = new EpilogueCode(emission, planned, planned.Kernel.Epilogue, arguments);
        int channels = output.Map.Channels, before = Math.Min(norm.Before, channels), after = Math.Min(norm.After, channels);
        yield return ElementKernel.Make(planned, emission, "LocalResponseNorm", arguments, output.Map, (writer, pixel, channel) =>
        {
            writer.Line("float sum = 0f;");
            writer.Line($"int first = {channel} > {before} ? {channel} - {before} : 0, last = {channel} < {channels - 1 - after} ? {channel} + {after} : {channels - 1};");
            using (writer.Block("for (int c = first; c <= last; c++)"))
            {
                writer.Line($"float u = {x}[{input.Index(pixel, IndexExpression.Variable("c"))}];").Line("sum += u * u;");
            }

            writer.Line($"float divisor = {SourceWriter.Float(norm.K)} + ({SourceWriter.Float(norm.Factor)} * sum);");
            writer.Line($"float v = {x}[{input.Index(pixel, channel)}] * Gpu::DeviceMath.Exp({SourceWriter.Float(-norm.Beta)} * Gpu::DeviceMath.Log(divisor));");
            epilogue.Emit(writer, pixel, channel);
            writer.Line($"{y}[{output.Index(pixel, channel)}] = v;");
        });
    }
}
