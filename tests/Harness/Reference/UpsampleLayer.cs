using System.Collections.Immutable;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Operators;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Tests.Reference;

/// <summary>torch.nn.Upsample: each element of the result is a sum of the input's, weighted by how far each lies along each axis.</summary>
internal abstract class UpsampleLayer(int rank) : ReferenceLayer
{
    public override Tensor<T>? Of<T>(Operator op, Tensor<T>[] inputs, IReadOnlyDictionary<string, T[]> weights)
    {
        if (op is not Upsample upsample)
        {
            return null;
        }

        Tensor<T> x = inputs[0];
        Shape to = op.InferShape([x.Shape]);
        return Tensor<T>.Of(to, (c, plane, row, column) =>
        {
            T sum = T.Zero;
            foreach (var (d, ofPlane) in Sources(upsample, 0, plane, x.Shape.Depth, to.Depth))
            {
                foreach (var (h, ofRow) in Sources(upsample, 1, row, x.Shape.Height, to.Height))
                {
                    foreach (var (w, ofColumn) in Sources(upsample, 2, column, x.Shape.Width, to.Width))
                    {
                        sum += T.CreateChecked(ofPlane * ofRow * ofColumn) * x[c, d, h, w];
                    }
                }
            }

            return sum;
        });
    }

    /// <summary>By a factor in each dimension.</summary>
    protected Upsample By(UpsampleMode mode, params double[] factors) => new(rank, null, Factors.Of(rank, axis => factors[axis - Size.Axes + rank]), mode, false);

    /// <summary>To a size.</summary>
    protected Upsample To(UpsampleMode mode, params int[] sizes) => new(rank, Size.Of(rank, axis => sizes[axis - Size.Axes + rank]), null, mode, false);

    /// <summary>The elements along an axis that a position of the result is made of, and their weights.</summary>
    private static IEnumerable<(int Index, double Weight)> Sources(Upsample upsample, int axis, int position, int size, int to)
    {
        if (axis < Size.Axes - upsample.SpatialRank || (upsample.Mode == UpsampleMode.Linear && size == to))
        {
            return [(position, 1)];
        }

        double ratio = upsample.Factors is { } factors ? 1 / factors[axis] : (double)size / to;
        if (upsample.Mode == UpsampleMode.Nearest)
        {
            // PyTorch computes positions in single precision.
            return [(Math.Min((int)(position * (float)ratio), size - 1), 1)];
        }

        double at = upsample.AlignCorners ? (to == 1 ? 0 : position * (size - 1.0) / (to - 1)) : ((position + 0.5) * ratio) - 0.5;
        if (upsample.Mode == UpsampleMode.Linear)
        {
            at = Math.Max(at, 0);
        }

        int before = (int)Math.Floor(at), reach = upsample.Mode == UpsampleMode.Linear ? 1 : 2;
        return from tap in Enumerable.Range(before - reach + 1, 2 * reach)
               select (Math.Clamp(tap, 0, size - 1), upsample.Mode == UpsampleMode.Linear ? 1 - Math.Abs(at - tap) : Keys(Math.Abs(at - tap)));
    }

    /// <summary>Keys' cubic convolution.</summary>
    private static double Keys(double t)
    {
        const double a = -0.75;
        return t <= 1 ? ((a + 2) * t * t * t) - ((a + 3) * t * t) + 1 : (a * t * t * t) - (5 * a * t * t) + (8 * a * t) - (4 * a);
    }
}

internal sealed class Upsample1DLayer() : UpsampleLayer(1)
{
    public override ImmutableArray<Operator> Forms =>
    [
        By(UpsampleMode.Nearest, 2), By(UpsampleMode.Nearest, 1.4), To(UpsampleMode.Nearest, 4), By(UpsampleMode.Linear, 2), By(UpsampleMode.Linear, 0.7), By(UpsampleMode.Linear, 1.1),
        To(UpsampleMode.Linear, 11), To(UpsampleMode.Linear, 11) with { AlignCorners = true }, By(UpsampleMode.Linear, 3) with { AlignCorners = true },
    ];

    public override Shape Input => new(17, 6);

    public override ImmutableArray<Shape> OtherInputs => [new(1, 5), new(24, 9), new(5, 1), new(12, 33)];

    public override IEnumerable<(Operator Operator, Shape Input, string Rule, string? Argument, string Message)> Misfits =>
    [
        (By(UpsampleMode.Linear, 0.1), new(6, 8), RuleIds.InvalidArgument, "ScaleFactor[0]", "Upsample1D(ScaleFactor = 0.1, Mode = \"linear\") on 6 x 8: the length would be floor(8 * 0.1) = 0 < 1"),
        (By(UpsampleMode.Nearest, 2), new(6, 8, 8), RuleIds.WrongRank, null, "Upsample1D(ScaleFactor = 2) works on a sequence (channels x length), found a map (channels x height x width) of 6 x 8 x 8"),
    ];

    public override IEnumerable<(string Attribute, string Rule, string? Argument, string Message)> Refused =>
    [
        ("Upsample1D(ScaleFactor = new[] { 2, 1.5 })", RuleIds.InvalidArgument, "ScaleFactor", "ScaleFactor takes a number, found an array of 2"),
        ("Upsample1D(ScaleFactor = 2, Mode = \"bilinear\")", RuleIds.InvalidArgument, "Mode", "Mode must be \"nearest\" or \"linear\", found \"bilinear\"; did you mean \"linear\"?"),
    ];

    public override ImmutableArray<string> OfAnySize => ["Upsample1D(Size = #)", "Upsample1D(Size = #, Mode = \"linear\")"];
}

internal sealed class Upsample2DLayer() : UpsampleLayer(2)
{
    public override ImmutableArray<Operator> Forms =>
    [
        By(UpsampleMode.Nearest, 2, 2), By(UpsampleMode.Nearest, 1.4, 3), To(UpsampleMode.Nearest, 5, 7), By(UpsampleMode.Linear, 2, 2), By(UpsampleMode.Linear, 0.7, 2.6), By(UpsampleMode.Linear, 1.1, 2),
        To(UpsampleMode.Linear, 5, 7) with { AlignCorners = true }, By(UpsampleMode.Cubic, 2, 2), By(UpsampleMode.Cubic, 1.1, 0.6), To(UpsampleMode.Cubic, 9, 5),
        By(UpsampleMode.Cubic, 3, 2) with { AlignCorners = true }, To(UpsampleMode.Cubic, 1, 6),
    ];

    public override Shape Input => new(17, 4, 6);

    public override ImmutableArray<Shape> OtherInputs => [new(1, 5, 5), new(24, 2, 9), new(5, 1, 2), new(3, 4, 17)];

    public override IEnumerable<(Operator Operator, Shape Input, string Rule, string? Argument, string Message)> Misfits =>
    [
        (By(UpsampleMode.Cubic, 2, 0.1), new(6, 8, 8), RuleIds.InvalidArgument, "ScaleFactor[1]", "Upsample2D(ScaleFactor = { 2, 0.1 }, Mode = \"bicubic\") on 6 x 8 x 8: the width would be floor(8 * 0.1) = 0 < 1"),
    ];

    public override IEnumerable<(string Attribute, string Rule, string? Argument, string Message)> Refused =>
    [
        ("Upsample2D(ScaleFactor = new[] { 2, 1.5, 1 })", RuleIds.InvalidArgument, "ScaleFactor", "ScaleFactor takes a number or { height, width }, found an array of 3"),
    ];

    public override ImmutableArray<string> OfAnySize => ["Upsample2D(Size = #, Mode = \"bicubic\")", "Upsample2D(Size = new[] { #, 1 }, Mode = \"bilinear\", AlignCorners = true)"];
}

internal sealed class Upsample3DLayer() : UpsampleLayer(3)
{
    public override ImmutableArray<Operator> Forms =>
    [
        By(UpsampleMode.Nearest, 2, 2, 2), By(UpsampleMode.Nearest, 1.5, 1, 3), To(UpsampleMode.Nearest, 5, 2, 7), By(UpsampleMode.Linear, 2, 2, 2), By(UpsampleMode.Linear, 1.1, 2.3, 0.6),
        To(UpsampleMode.Linear, 4, 4, 4), To(UpsampleMode.Linear, 5, 1, 7) with { AlignCorners = true }, By(UpsampleMode.Linear, 1, 2, 2) with { AlignCorners = true },
    ];

    public override Shape Input => new(9, 3, 4, 5);

    public override ImmutableArray<Shape> OtherInputs => [new(1, 4, 4, 4), new(24, 3, 5, 6), new(5, 1, 2, 9)];

    public override IEnumerable<(Operator Operator, Shape Input, string Rule, string? Argument, string Message)> Misfits =>
    [
        (By(UpsampleMode.Linear, 0.2, 1, 1), new(6, 4, 8, 8), RuleIds.InvalidArgument, "ScaleFactor[0]", "Upsample3D(ScaleFactor = { 0.2, 1, 1 }, Mode = \"trilinear\") on 6 x 4 x 8 x 8: the depth would be floor(4 * 0.2) = 0 < 1"),
        (To(UpsampleMode.Nearest, 2000, 2000, 2000), new(6, 4, 8, 8), RuleIds.TooLarge, null, "Upsample3D(Size = 2000) on 6 x 4 x 8 x 8: the result would have 6*2000*2000*2000 = 48000000000 elements, more than 2^31 - 1"),
        (By(UpsampleMode.Nearest, 2, 2, 2), new(6, 8, 8), RuleIds.WrongRank, null, "Upsample3D(ScaleFactor = 2) works on a volume (channels x depth x height x width), found a map (channels x height x width) of 6 x 8 x 8"),
    ];

    public override ImmutableArray<string> OfAnySize => ["Upsample3D(Size = #)", "Upsample3D(Size = new[] { #, 1, 2 }, Mode = \"trilinear\")"];
}
