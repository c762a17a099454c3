using NetGen.Generator.Emit.Indices;
using NetGen.Generator.Operators;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit.Ilgpu;

/// <summary>The inputs of any other convolution: each element of the sum is divided into its plane, row and column under the window and its channel.</summary>
internal sealed class WindowTile(Contraction c, GpuTensor input, string view, TileShape shape, ResultCode result) : InputTile(c, input, view, shape, result)
{
    private readonly WindowRows rows = new(c, input);

    public override IndexExpression FirstElement => IndexExpression.Variable("k0");

    public override IReadOnlyList<string> Loops => [$"for (int k0 = 0; k0 < {C.Sums}; k0 += {Shape.Depth})"];

    public override void EmitStep(SourceWriter writer, int loop)
    {
        Window v = C.Window;
        writer.Line("int k1 = k0 + kx;");

        // What lies beyond the sum is not loaded.
        IndexExpression k1 = IndexExpression.Variable("k1", C.Sums), k2 = writer.Declare("k2", k1 % (v.Kernel.W * C.Inputs));
        rows.EmitStep(writer, k1 / C.Inputs, k2 / C.Inputs, k2 % C.Inputs);
    }

    protected override void EmitRow(SourceWriter writer, int load) => rows.EmitRow(writer, Row(writer, load), FirstChannel, load);

    protected override string Element(int load)
    {
        IEnumerable<string> inside = C.Sums % Shape.Depth == 0 ? [] : [$"k1 < {C.Sums}"];
        return If([.. inside, $"{rows.IsInside(load)}"], $"{View}[{rows.Element(load)}]");
    }
}
