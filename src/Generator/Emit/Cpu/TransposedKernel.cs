using NetGen.Generator.Graph;
using NetGen.Generator.Operators;
using NetGen.Generator.Planning;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Emit.Cpu;

/// <summary>
/// Emits transposed convolution: each of its <see cref="Phase"/>s as a convolution that writes every stride-th pixel. Where the kernel is as large as the stride, these
/// are products of single pixels.
/// </summary>
internal sealed class TransposedKernel : CpuKernel<ConvTranspose>
{
    protected override IEnumerable<KernelCall> Emit(PlannedKernel planned, Node anchor, ConvTranspose op, PackedWeights packed)
    {
        Shape map = anchor.Input.Shape;
        Location input = planned.Input;
        bool isDepthwise = op.IsDepthwise(map);
        var groups = PhaseGroup.Of(op, map).Select(phases => (Phases: phases, Tile: Tiling.Choose(phases.Contraction.Result.W, phases.Contraction.Outputs, phases.Contraction.Sums))).ToList();
        var places = packed.AddTransposed(planned.Kernel, [.. groups.Select(group => (group.Phases, isDepthwise ? op.Channels : group.Tile.Block))], isDepthwise);
        var epilogue = EpilogueCode.Of(planned, planned.Kernel.Epilogue, anchor.Output.Shape, packed);
        return groups.Zip(places, (group, place) => Emit(group.Phases, group.Tile, place));

        KernelCall Emit(PhaseGroup phases, Tile tile, (long Weights, long Bias, long Stride) place)
        {
            Contraction c = phases.Contraction;
            var kernel = isDepthwise
                ? DepthwiseCode.Of(c.Window, op.Channels, c.Result.W, input, place.Weights, place.Bias)
                : ConvolutionCode.Of(c, tile, input, place.Weights, place.Bias);
            KernelCall call = KernelCall.Of(
                "Transposed",
                "Transposed.Run",
                [kernel.Type, epilogue.Type],
                kernel.Value,
                $"x: {MapCode.Of(input)}",
                $"planePhases: {Axis(phases.Axes[0])}",
                $"rowPhases: {Axis(phases.Axes[1])}",
                $"columnPhases: {Axis(phases.Axes[2])}",
                $"phaseLength: {place.Stride}",
                RowKernelCode.Sizes(c.Result),
                $"y: {MapCode.Of(planned.Output)}",
                $"epilogue: {epilogue.Value}");
            return call with { Statement = $"// {Describe(phases)}\n{call.Statement}" };
        }
    }

    private static string Axis(PhaseAxis axis) => axis is { Phases: 1, FirstTap: 0, Taps: 0 or 1, Way: { Stride: 1, Before: 0 } }
        ? "Cpu::PhaseAxis.All"
        : $"new(phases: {axis.Phases}, firstTap: {axis.FirstTap}, stride: {axis.Way.Stride}, dilation: {axis.Way.Dilation}, before: {axis.Way.Before}, taps: {axis.Taps}, inputStep: {axis.InputStep}, from: {axis.Pixels.Start}, to: {axis.Pixels.End})";

    /// <summary>How many phases there are alike, and how many elements of the kernel they see.</summary>
    private static string Describe(PhaseGroup phases) => phases.Contraction.Sums == 0
        ? "All pixels: the bias, which is all there is between the reaches of the kernel."
        : $"{(phases.Count == 1 ? "One phase" : $"{phases.Count} phases")} of the stride: {string.Join(" x ", phases.Contraction.Window.Kernel.Dimensions)} elements of the kernel.";
}
