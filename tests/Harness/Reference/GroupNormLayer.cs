using System.Collections.Immutable;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Operators;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Tests.Reference;

/// <summary>torch.nn.GroupNorm: the channels of a group are consecutive, and so are their row-major values.</summary>
internal sealed class GroupNormLayer : ReferenceLayer
{
    // Groups of one channel, of all, and of numbers that are, divide and exceed what vectors of each width have.
    public override ImmutableArray<Operator> Forms =>
    [
        new GroupNorm(1, 1e-5, true), new GroupNorm(2, 1e-5, true), new GroupNorm(3, 0.1, true), new GroupNorm(4, 1e-5, false), new GroupNorm(6, 1e-3, true), new GroupNorm(8, 1e-5, true),
        new GroupNorm(12, 1e-2, false), new GroupNorm(24, 1e-5, true), new GroupNorm(24, 0, false), new GroupNorm(4, 0, true),
    ];

    public override Shape Input => new(24, 4, 5);

    public override ImmutableArray<Shape> OtherInputs => [new(24), new(48), new(72, 1, 2), new(24, 7), new(120, 3), new(24, 2, 3, 4), new(48, 1, 1)];

    public override IEnumerable<(Operator Operator, Shape Input, string Rule, string? Argument, string Message)> Misfits =>
    [
        (new GroupNorm(4, 1e-5, true), new(6, 8, 8), RuleIds.GroupsDoNotDivide, "groups", "GroupNorm(4) on 6 x 8 x 8: 6 channels are not divisible by 4 groups (6 % 4 = 2)"),
        (new GroupNorm(6, 1e-5, false), new(6), RuleIds.ShapesDoNotFit, "groups", "GroupNorm(6, Affine = false) on 6: a group must have more than one element, found 6 channels of one position in 6 groups"),
        (new GroupNorm(6, 1e-5, true), new(6, 1, 1), RuleIds.ShapesDoNotFit, "groups", "GroupNorm(6) on 6 x 1 x 1: a group must have more than one element, found 6 channels of one position in 6 groups"),
    ];

    public override IEnumerable<(string Attribute, string Rule, string? Argument, string Message)> Refused =>
    [
        ("GroupNorm(0)", RuleIds.InvalidArgument, "groups", "groups must be at least 1, found 0"),
        ("GroupNorm(2, Eps = -1)", RuleIds.InvalidArgument, "Eps", "Eps must be at least 0, found -1"),
    ];

    public override ImmutableArray<string> OfAnySize => ["GroupNorm(#)", "Conv2D(#, 1), GroupNorm(2)"];

    public override Tensor<T>? Of<T>(Operator op, Tensor<T>[] inputs, IReadOnlyDictionary<string, T[]> weights)
    {
        if (op is not GroupNorm { Groups: var groups, Eps: var eps, Affine: var affine })
        {
            return null;
        }

        Tensor<T> x = inputs[0];
        int length = x.Shape.Length / groups, pixels = x.Shape.Length / x.Shape.Channels;
        T count = T.CreateChecked(length);
        return new(x.Shape, [.. x.Values.Chunk(length).SelectMany((group, g) =>
        {
            T mean = group.Aggregate(T.Zero, (sum, e) => sum + e) / count;
            T variance = group.Aggregate(T.Zero, (sum, e) => sum + ((e - mean) * (e - mean))) / count;
            return group.Select((e, i) =>
            {
                T normal = (e - mean) / T.Sqrt(variance + T.CreateChecked(eps));
                int channel = ((g * length) + i) / pixels;
                return affine ? (normal * weights["weight"][channel]) + weights["bias"][channel] : normal;
            });
        })]);
    }
}
