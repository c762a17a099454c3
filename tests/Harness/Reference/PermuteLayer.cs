using System.Collections.Immutable;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Operators;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Tests.Reference;

/// <summary>torch.permute with the batch first.</summary>
internal sealed class PermuteLayer : ReferenceLayer
{
    public override ImmutableArray<Operator> Forms =>
        [new Permute([2, 3, 1]), new Permute([3, 1, 2]), new Permute([2, 1, 3]), new Permute([1, 3, 2]), new Permute([3, 2, 1]), new Permute([1, 2, 3]), new Permute([-1, 1, -2])];

    public override Shape Input => new(17, 4, 6);

    public override ImmutableArray<Shape> OtherInputs => [new(1, 5, 7), new(24, 3, 3), new(5, 9, 33), new(12, 1, 8)];

    public override IEnumerable<(Operator Operator, Shape Input, string Rule, string? Argument, string Message)> Misfits =>
    [
        (new Permute([2, 1]), new(6, 8, 8), RuleIds.InvalidArgument, "dims", "Permute(2, 1) on 6 x 8 x 8: dims must be an order of 1, 2, 3, found 2 of 3"),
        (new Permute([0, 2, 3, 1]), new(6, 8, 8), RuleIds.InvalidArgument, "dims", "Permute(0, 2, 3, 1) on 6 x 8 x 8: dims must be an order of 1, 2, 3, found 4 of 3"),
        (new Permute([0, 2, 1]), new(6, 8, 8), RuleIds.InvalidArgument, "dims[0]", "Permute(0, 2, 1) on 6 x 8 x 8: dims[0] must be between 1 (the channels) and 3, or between -3 and -1 (from the end), found 0"),
        (new Permute([2, 1, -2]), new(6, 8, 8), RuleIds.InvalidArgument, "dims[2]", "Permute(2, 1, -2) on 6 x 8 x 8: dims[0] and dims[2] are the same dimension, 2 (height)"),
    ];

    public override IEnumerable<(string Attribute, string Rule, string? Argument, string Message)> Refused =>
    [
        ("Permute(2, null, 1)", RuleIds.InvalidArgument, "dims[1]", "dims is a whole number or an expression, found null"),
    ];

    public override ImmutableArray<string> OfAnySize => ["Permute(2, 3, 1)", "Permute(3, 2, 1)"];

    public override Tensor<T>? Of<T>(Operator op, Tensor<T>[] inputs, IReadOnlyDictionary<string, T[]> weights)
    {
        if (op is not Permute { Dims: var dims })
        {
            return null;
        }

        Shape shape = inputs[0].Shape;
        int rank = shape.Dimensions.Count;
        int[] order = [.. dims.Select(dim => (dim < 0 ? dim + rank + 1 : dim) - 1)];
        return inputs[0].Moved(op.InferShape([shape]), at => [.. Enumerable.Range(0, rank).Select(dimension => at[Array.IndexOf(order, dimension)])]);
    }
}
