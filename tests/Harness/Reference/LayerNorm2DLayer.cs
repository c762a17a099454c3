using System.Collections.Immutable;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Operators;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Tests.Reference;

/// <summary>torchvision's LayerNorm2d: the channels of each pixel.</summary>
internal sealed class LayerNorm2DLayer : ReferenceLayer
{
    public override ImmutableArray<Operator> Forms =>
        [new LayerNorm2D(1e-5, true, true), new LayerNorm2D(1e-6, true, true), new LayerNorm2D(0.1, true, false), new LayerNorm2D(1e-3, false, true), new LayerNorm2D(0, false, false), new LayerNorm2D(0, true, true)];

    public override Shape Input => new(17, 3, 4);

    public override ImmutableArray<Shape> OtherInputs => [new(2, 5, 3), new(16, 1, 1), new(33, 2, 5), new(72, 4, 1), new(8, 1, 7)];

    public override IEnumerable<(Operator Operator, Shape Input, string Rule, string? Argument, string Message)> Misfits =>
    [
        (new LayerNorm2D(1e-5, true, true), new(6), RuleIds.WrongRank, null, "LayerNorm2D works on a map (channels x height x width), found a vector (features) of 6"),
        (new LayerNorm2D(0.5, false, false), new(6, 4), RuleIds.WrongRank, null, "LayerNorm2D(Eps = 0.5, ElementwiseAffine = false, Bias = false) works on a map (channels x height x width), found a sequence (channels x length) of 6 x 4"),
    ];

    public override IEnumerable<(string Attribute, string Rule, string? Argument, string Message)> Refused =>
    [
        ("LayerNorm2D(Eps = -1)", RuleIds.InvalidArgument, "Eps", "Eps must be at least 0, found -1"),
    ];

    public override ImmutableArray<string> OfAnySize => ["LayerNorm2D", "Conv2D(#, 1), LayerNorm2D", "Pad(#), LayerNorm2D(Bias = false)"];

    public override Tensor<T>? Of<T>(Operator op, Tensor<T>[] inputs, IReadOnlyDictionary<string, T[]> weights)
    {
        if (op is not LayerNorm2D { Eps: var eps, Affine: var affine, Bias: var bias })
        {
            return null;
        }

        Tensor<T> x = inputs[0];
        return Tensor<T>.Of(x.Shape, (channel, plane, row, column) =>
        {
            T[] pixel = [.. Enumerable.Range(0, x.Shape.Channels).Select(c => x[c, plane, row, column])];
            T count = T.CreateChecked(pixel.Length);
            T mean = pixel.Aggregate(T.Zero, (sum, e) => sum + e) / count;
            T variance = pixel.Aggregate(T.Zero, (sum, e) => sum + ((e - mean) * (e - mean))) / count;
            T normal = (pixel[channel] - mean) / T.Sqrt(variance + T.CreateChecked(eps));
            T weighted = affine ? normal * weights["weight"][channel] : normal;
            return affine && bias ? weighted + weights["bias"][channel] : weighted;
        });
    }
}
