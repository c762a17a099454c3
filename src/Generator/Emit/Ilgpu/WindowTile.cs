using NetGen.Generator.Graph;
using NetGen.Generator.Operators;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit.Ilgpu;

/// <summary>The inputs of any other convolution: each element of the sum is divided into its plane, row and column under the window and its channel.</summary>
internal sealed class WindowTile(Contraction c, GpuTensor input, string view, TileShape shape, ResultCode result) : InputTile(c, input, view, shape, result)
{
    public override string FirstElement => "k0";

    public override IReadOnlyList<string> Loops => [$"for (int k0 = 0; k0 < {C.Sums}; k0 += {Shape.Depth})"];

    /// <summary>Declares where the window of a row starts: plane o, row p, column q of the map, element x. Rows beyond the batch lie out of sight.</summary>
    public static void EmitStart(SourceWriter writer, PixelCode pixel, Contraction c, GpuTensor input, string firstChannel, int load) => pixel.Write(writer, body =>
    {
        Window v = c.Window;
        string row = IndexCode.Bare(Start(pixel.Row, v.Stride.H, v.Padding.Top)), column = IndexCode.Bare(Start(pixel.Column, v.Stride.W, v.Padding.Left));
        if (HasPlanes(v, input.Map))
        {
            body.Line($"int o{load} = {IndexCode.Bare(Start(pixel.Plane, v.Stride.D, v.Padding.Front))};");
        }

        if (!v.Padding.IsNone)
        {
            body.Line($"int p{load} = m{load} < pixels ? {row} : {-OutOfSight(v, input.Map)};");
        }
        else if (input.Map.Height > 1)
        {
            body.Line($"int p{load} = {row};");
        }

        if (input.Map.Width > 1 || v.Padding.Left > 0 || v.Padding.Right > 0)
        {
            body.Line($"int q{load} = {column};");
        }

        body.Line($"int x{load} = {input.Index(pixel.Image, firstChannel, $"o{load}", $"p{load}", $"q{load}")};");
    });

    /// <summary>Whether a window's start has a plane: elsewhere that is 0.</summary>
    public static bool HasPlanes(Window v, Shape map) => map.Depth > 1 || v.Padding.Front > 0 || v.Padding.Back > 0;

    /// <summary>The planes from the start of a window to the element that is loaded.</summary>
    public static string PlaneDistance(Window v) => v.Kernel.D > 1 ? "dz" : "0";

    /// <summary>The conditions that element (dz, dy, dx) of the window of a row lies in the map.</summary>
    public static IEnumerable<string> Inside(Window v, Shape map, int load)
    {
        if (v.Padding.IsNone)
        {
            yield return $"m{load} < pixels";
            yield break;
        }

        string plane = IndexCode.Sum($"o{load}", PlaneDistance(v));
        if (v.Padding.Front > 0)
        {
            yield return $"{plane} >= 0";
        }

        if (v.Padding.Back > 0)
        {
            yield return $"{plane} < {map.Depth}";
        }

        yield return $"p{load} + dy >= 0";
        yield return $"p{load} + dy < {map.Height}";
        if (v.Padding.Left > 0)
        {
            yield return $"q{load} + dx >= 0";
        }

        if (v.Padding.Right > 0)
        {
            yield return $"q{load} + dx < {map.Width}";
        }
    }

    /// <summary>Where a window starts in one direction.</summary>
    public static string Start(string position, int stride, int padding) => IndexCode.Plus(IndexCode.Times(position, stride), -padding);

    public override void EmitStep(SourceWriter writer, int loop)
    {
        Window v = C.Window;
        int rowSums = v.Kernel.W * C.Inputs;
        writer.Line("int k1 = k0 + kx;");
        string row = IndexCode.Divide("k1", rowSums);
        if (v.Kernel.D > 1)
        {
            writer.Line($"int dz = {IndexCode.Bare(IndexCode.Times(IndexCode.Divide("k1", v.Kernel.H * rowSums), v.Dilation.D))};");
            row = IndexCode.Modulo(row, v.Kernel.H);
        }

        writer.Line($"int dy = {IndexCode.Bare(IndexCode.Times(row, v.Dilation.H))}, k2 = {IndexCode.Bare(IndexCode.Modulo("k1", rowSums))}, dx = {IndexCode.Bare(IndexCode.Times(IndexCode.Divide("k2", C.Inputs), v.Dilation.W))};");
        writer.Line($"int d = {Input.Distance(IndexCode.Modulo("k2", C.Inputs), PlaneDistance(v), "dy", "dx")};");
    }

    protected override void EmitRow(SourceWriter writer, int load) => EmitStart(writer, Row(writer, load), C, Input, FirstChannel, load);

    protected override string Element(int load)
    {
        IEnumerable<string> inside = C.Sums % Shape.Depth == 0 ? [] : [$"k1 < {C.Sums}"];
        return If(inside.Concat(Inside(C.Window, Input.Map, load)), $"{View}[x{load} + d]");
    }

    /// <summary>A row so far above the map that no row under a window reaches it.</summary>
    private static int OutOfSight(Window v, Shape map) => v.Extent.H + map.Height;
}
