using NetGen.Generator.Emit.Indices;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit.Ilgpu;

/// <summary>
/// The inputs of a convolution whose channels fill whole steps: each step lies under one element (tap) of the window, so whether that is in the map is found
/// out once a tap, and no element is divided into its coordinates.
/// </summary>
internal sealed class TapTile(Contraction c, GpuTensor input, string view, TileShape shape, ResultCode result) : InputTile(c, input, view, shape, result)
{
    private readonly WindowRows rows = new(c, input);

    public override IndexExpression FirstElement => (Tap * C.Inputs) + FirstOfTap;

    public override IReadOnlyList<string> Loops => C.Inputs == Shape.Depth
        ? [$"for (int tap = 0; tap < {C.Window.Kernel.Count}; tap++)"]
        : [$"for (int tap = 0; tap < {C.Window.Kernel.Count}; tap++)", $"for (int k0 = 0; k0 < {C.Inputs}; k0 += {Shape.Depth})"];

    private IndexExpression Tap => IndexExpression.Variable("tap", C.Window.Kernel.Count);

    /// <summary>The first channel of the step.</summary>
    private IndexExpression FirstOfTap => C.Inputs == Shape.Depth ? 0 : IndexExpression.Variable("k0");

    public override void EmitStep(SourceWriter writer, int loop)
    {
        if (loop > 0)
        {
            return;
        }

        rows.EmitStep(writer, Tap, Tap % C.Window.Kernel.W, IndexExpression.Variable("kx"));
        for (int load = 0; load < Loads; load++)
        {
            writer.Line($"bool in{load} = {rows.IsInside(load)};");
        }
    }

    protected override void EmitRow(SourceWriter writer, int load) => rows.EmitRow(writer, Row(writer, load), FirstChannel, load);

    protected override string Element(int load) => If([$"in{load}"], $"{View}[{rows.Element(load) + (FirstOfTap * Input.ChannelStride)}]");
}
