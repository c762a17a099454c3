using NetGen.Generator.Operators;
using NetGen.Generator.Planning;
using NetGen.Generator.Shapes;

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

    /// <summary>The planes, rows and columns from the start of a window to the element that is loaded: variables, where the window has several.</summary>
    public static (string Z, string Y, string X) Distances(Window v) => (v.Kernel.D > 1 ? "dz" : "0", v.Kernel.H > 1 ? "dy" : "0", v.Kernel.W > 1 ? "dx" : "0");

    /// <summary>Declares such variables.</summary>
    public static void Declare(SourceWriter writer, params IEnumerable<(string Name, string Value)> variables)
    {
        string list = string.Join(", ", variables.Where(variable => variable.Name != "0").Select(variable => $"{variable.Name} = {IndexCode.Bare(variable.Value)}"));
        if (list.Length > 0)
        {
            writer.Line($"int {list};");
        }
    }

    /// <summary>The conditions that element (dz, dy, dx) of the window of a row lies in the map.</summary>
    public static IEnumerable<string> Inside(Window v, Shape map, int load)
    {
        if (v.Padding.IsNone)
        {
            yield return $"m{load} < pixels";
            yield break;
        }

        var (z, y, x) = Distances(v);
        string plane = IndexCode.Sum($"o{load}", z), row = IndexCode.Sum($"p{load}", y), column = IndexCode.Sum($"q{load}", x);
        if (v.Padding.Front > 0)
        {
            yield return $"{plane} >= 0";
        }

        if (v.Padding.Back > 0)
        {
            yield return $"{plane} < {map.Depth}";
        }

        yield return $"{row} >= 0";
        yield return $"{row} < {map.Height}";
        if (v.Padding.Left > 0)
        {
            yield return $"{column} >= 0";
        }

        if (v.Padding.Right > 0)
        {
            yield return $"{column} < {map.Width}";
        }
    }

    /// <summary>Where a window starts in one direction.</summary>
    public static string Start(string position, int stride, int padding) => IndexCode.Plus(IndexCode.Times(position, stride), -padding);

    public override void EmitStep(SourceWriter writer, int loop)
    {
        Window v = C.Window;
        int rowSums = v.Kernel.W * C.Inputs;
        writer.Line("int k1 = k0 + kx;");
        var (z, y, x) = Distances(v);
        string row = IndexCode.Divide("k1", rowSums);
        Declare(
            writer,
            (z, IndexCode.Times(IndexCode.Divide("k1", v.Kernel.H * rowSums), v.Dilation.D)),
            (y, IndexCode.Times(v.Kernel.D > 1 ? IndexCode.Modulo(row, v.Kernel.H) : row, v.Dilation.H)),
            (rowSums > 1 ? "k2" : "0", IndexCode.Modulo("k1", rowSums)),
            (x, IndexCode.Times(IndexCode.Divide("k2", C.Inputs), v.Dilation.W)));
        writer.Line($"int d = {Input.Distance(IndexCode.Modulo("k2", C.Inputs), z, y, x)};");
    }

    protected override void EmitRow(SourceWriter writer, int load) => EmitStart(writer, Row(writer, load), C, Input, FirstChannel, load);

    protected override string Element(int load)
    {
        IEnumerable<string> inside = C.Sums % Shape.Depth == 0 ? [] : [$"k1 < {C.Sums}"];
        return If(inside.Concat(Inside(C.Window, Input.Map, load)), $"{View}[x{load} + d]");
    }

    /// <summary>A row so far above the map that no row under a window reaches it.</summary>
    public static int OutOfSight(Window v, Shape map) => (int)Math.Min((long)v.Extent.H + map.Height, int.MaxValue);
}
