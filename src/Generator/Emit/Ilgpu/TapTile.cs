using NetGen.Generator.Operators;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit.Ilgpu;

/// <summary>
/// The inputs of a convolution whose channels fill whole steps: each step lies under one element (tap) of the window, so whether that is in the map is found
/// out once a tap, and no element is divided into its coordinates.
/// </summary>
internal sealed class TapTile(Contraction c, GpuTensor input, string view, TileShape shape, ResultCode result) : InputTile(c, input, view, shape, result)
{
    public override string FirstElement => C.Inputs == Shape.Depth ? $"tap * {C.Inputs}" : $"(tap * {C.Inputs}) + k0";

    public override IReadOnlyList<string> Loops => C.Inputs == Shape.Depth
        ? [$"for (int tap = 0; tap < {C.Window.Kernel.Count}; tap++)"]
        : [$"for (int tap = 0; tap < {C.Window.Kernel.Count}; tap++)", $"for (int k0 = 0; k0 < {C.Inputs}; k0 += {Shape.Depth})"];

    public override void EmitStep(SourceWriter writer, int loop)
    {
        if (loop > 0)
        {
            return;
        }

        Window v = C.Window;
        var (z, y, x) = WindowTile.Distances(v);
        string row = IndexCode.Divide("tap", v.Kernel.W);
        WindowTile.Declare(
            writer,
            (z, IndexCode.Times(IndexCode.Divide("tap", v.Kernel.H * v.Kernel.W), v.Dilation.D)),
            (y, IndexCode.Times(v.Kernel.D > 1 ? IndexCode.Modulo(row, v.Kernel.H) : row, v.Dilation.H)),
            (x, IndexCode.Times(IndexCode.Modulo("tap", v.Kernel.W), v.Dilation.W)));
        writer.Line($"int d = {Input.Distance("kx", z, y, x)};");
        for (int load = 0; load < Loads; load++)
        {
            writer.Line($"bool in{load} = {string.Join(" && ", WindowTile.Inside(v, Input.Map, load))};");
        }
    }

    protected override void EmitRow(SourceWriter writer, int load) => WindowTile.EmitStart(writer, Row(writer, load), C, Input, FirstChannel, load);

    protected override string Element(int load) =>
        If([$"in{load}"], $"{View}[{IndexCode.Sum($"x{load}", "d", C.Inputs == Shape.Depth ? "0" : IndexCode.Times("k0", Input.ChannelStride))}]");
}
