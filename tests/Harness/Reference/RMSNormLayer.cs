using System.Collections.Immutable;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Operators;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Tests.Reference;

/// <summary>torch.nn.RMSNorm: the last dimensions are consecutive row-major values.</summary>
internal sealed class RMSNormLayer : ReferenceLayer
{
    private const double DefaultEps = 1.1920928955078125e-7;

    public override ImmutableArray<Operator> Forms =>
    [
        new RMSNorm([3], DefaultEps, true), new RMSNorm([3], 0.1, true), new RMSNorm([3], 0, false), new RMSNorm([2, 3], DefaultEps, true), new RMSNorm([2, 3], 1e-2, false),
        new RMSNorm([17, 2, 3], DefaultEps, true), new RMSNorm([17, 2, 3], 1e-3, true), new RMSNorm([17, 2, 3], 0, false),
    ];

    public override Shape Input => new(17, 2, 3);

    public override ImmutableArray<Shape> OtherInputs => [new(3), new(33, 3), new(2, 3), new(8, 2, 3), new(3, 4, 3), new(5, 4, 2, 3), new(2, 17, 2, 3), new(1, 1, 3)];

    public override IEnumerable<(Operator Operator, Shape Input, string Rule, string? Argument, string Message)> Misfits =>
    [
        (new RMSNorm([7], DefaultEps, true), new(8), RuleIds.ShapesDoNotFit, "normalizedShape", "RMSNorm(7) on 8: the last dimension is 8, not 7"),
        (new RMSNorm([4, 6], 0.5, false), new(3, 4, 5), RuleIds.ShapesDoNotFit, "normalizedShape", "RMSNorm({ 4, 6 }, Eps = 0.5, ElementwiseAffine = false) on 3 x 4 x 5: the last 2 dimensions are 4 x 5, not 4 x 6"),
        (new RMSNorm([1, 8], DefaultEps, true), new(8), RuleIds.ShapesDoNotFit, "normalizedShape", "RMSNorm({ 1, 8 }) on 8: the value has 1 dimensions, and 2 are to be normalized (1 x 8)"),
    ];

    public override IEnumerable<(string Attribute, string Rule, string? Argument, string Message)> Refused =>
    [
        ("RMSNorm(0)", RuleIds.InvalidArgument, "normalizedShape", "normalizedShape must be at least 1, found 0"),
        ("RMSNorm(3, Eps = -1)", RuleIds.InvalidArgument, "Eps", "Eps must be at least 0, found -1"),
    ];

    public override ImmutableArray<string> OfAnySize => ["RMSNorm(#)", "RMSNorm(new[] { #, # })"];

    public override Tensor<T>? Of<T>(Operator op, Tensor<T>[] inputs, IReadOnlyDictionary<string, T[]> weights)
    {
        if (op is not RMSNorm { NormalizedShape: var normalizedShape, Eps: var eps, Affine: var affine })
        {
            return null;
        }

        int length = normalizedShape.Aggregate(1, (n, d) => n * d);
        return new(inputs[0].Shape, [.. inputs[0].Values.Chunk(length).SelectMany(stretch =>
        {
            T meanSquare = stretch.Aggregate(T.Zero, (sum, e) => sum + (e * e)) / T.CreateChecked(length);
            T root = T.Sqrt(meanSquare + T.CreateChecked(eps));
            return stretch.Select((e, i) => affine ? e / root * weights["weight"][i] : e / root);
        })]);
    }
}
