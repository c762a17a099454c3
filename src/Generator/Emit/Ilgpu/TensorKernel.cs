using NetGen.Generator.Graph;
using NetGen.Generator.Operators;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit.Ilgpu;

/// <summary>Emits a tensor of the weights file that something reads as a value: its elements are copied to where values lie, for each image.</summary>
internal sealed class TensorKernel : GpuKernel<NamedTensor>
{
    protected override IEnumerable<KernelLaunch> Make(PlannedKernel planned, Node anchor, NamedTensor tensor, IlgpuEmission emission) =>
        ElementKernel.MakeChain(planned, emission, GpuTensor.OfWeights(emission.Packed.AddTensor(anchor), planned.Output.Map));
}
