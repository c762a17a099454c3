using NetGen.Generator.Emit.Indices;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit.Ilgpu;

/// <summary>The inputs of a pointwise convolution, or of a Dense on an image that is one stretch of memory: the elements of a row follow each other.</summary>
internal sealed class PixelTile(Contraction c, GpuTensor input, string view, TileShape shape, ResultCode result) : InputTile(c, input, view, shape, result)
{
    public override IndexExpression FirstElement => IndexExpression.Variable("k0");

    public override IReadOnlyList<string> Loops => [$"for (int k0 = 0; k0 < {C.Sums}; k0 += {Shape.Depth})"];

    /// <summary>Elements from one of the sum to the next: those of a whole image are one stretch.</summary>
    private int Stride => C.Inputs == C.Sums ? Input.ChannelStride : 1;

    protected override void EmitRow(SourceWriter writer, int load)
    {
        PixelCode pixel = Row(writer, load);
        pixel.Write(writer, body => body.Line($"int x{load} = {Start()};"));

        IndexExpression Start()
        {
            IndexExpression first =
                C.Inputs != C.Sums ? pixel.Number * Input.ImageStride
                : C.Window.Stride.IsOne ? Input.Index(pixel, 0)
                : Input.Index(pixel.Image, 0, pixel.Plane * C.Window.Stride.D, pixel.Row * C.Window.Stride.H, pixel.Column * C.Window.Stride.W);
            return first + ((FirstChannel + IndexExpression.Variable("kx")) * Stride);
        }
    }

    protected override string Element(int load)
    {
        string[] inside = C.Sums % Shape.Depth == 0 ? [$"m{load} < pixels"] : [$"k0 + kx < {C.Sums}", $"m{load} < pixels"];
        return If(inside, $"{View}[{IndexExpression.Variable($"x{load}") + (FirstElement * Stride)}]");
    }
}
