using NetGen.Generator.Graph;
using NetGen.Generator.Operators;
using NetGen.Generator.Planning;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Emit.Ilgpu;

/// <summary>Emits transposed convolution: a launch for each of its phases; where these are many, one in which each thread finds the elements of its result.</summary>
internal sealed class TransposedKernel : GpuKernel<ConvTranspose>
{
    protected override IEnumerable<KernelLaunch> Make(PlannedKernel planned, Node anchor, ConvTranspose op, IlgpuEmission emission)
    {
        Shape map = anchor.Input.Shape;
        bool isDepthwise = op.IsDepthwise(map);
        var groups = PhaseGroup.Of(op, map);
        double count = groups.Sum(phases => (double)phases.Count);

        // Kernels over few channels write out their products, those of each phase anew.
        if (count > KernelShapes.MostPhases || (count > 1 && map.Channels / op.Groups <= KernelShapes.MostThinOutputs && op.Window.Kernel.Count > KernelShapes.MostProductsWritten))
        {
            return [GatherKernel.Make(planned, isDepthwise, emission)];
        }

        var packed = emission.Packed.AddTransposed(planned.Kernel, [.. groups.Select(phases => (phases, isDepthwise ? op.Channels : phases.Contraction.Outputs))], isDepthwise);
        return from place in groups.Zip(packed, (phases, place) => (Phases: phases, place.Weights, place.Bias, place.Stride))
               from phase in place.Phases.Phases(map)
               select ContractionKernel.Make(planned, new(phase.Phase.Contraction, (place.Weights + (phase.Number * place.Stride), place.Bias), phase.Phase), isDepthwise, emission);
    }
}
