using System.Collections.Immutable;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Operators;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Tests.Reference;

/// <summary>torch.nn.Softmin: the softmax of the numbers negated.</summary>
internal sealed class SoftminLayer : ReferenceLayer
{
    public override ImmutableArray<Operator> Forms => [new Softmin(1), new Softmin(-1), new Softmin(2), new Softmin(-2), new Softmin(3)];

    public override Shape Input => new(17, 4, 6);

    public override ImmutableArray<Shape> OtherInputs => [new(1), new(33), new(6, 5), new(3, 2, 3, 4)];

    public override IEnumerable<(Operator Operator, Shape Input, string Rule, string? Argument, string Message)> Misfits =>
    [
        (new Softmin(0), new(8, 4, 4), RuleIds.InvalidArgument, "Dim", "Softmin(Dim = 0) on 8 x 4 x 4: Dim must be between 1 (the channels) and 3, or between -3 and -1 (from the end), found 0"),
        (new Softmin(-2), new(8), RuleIds.InvalidArgument, "Dim", "Softmin(Dim = -2) on 8: Dim must be between 1 (the channels) and 1, or between -1 and -1 (from the end), found -2"),
    ];

    public override Tensor<T>? Of<T>(Operator op, Tensor<T>[] inputs, IReadOnlyDictionary<string, T[]> weights) => op is Softmin { Dim: var dim }
        ? Normalization.Of(new Softmax(dim), new Tensor<T>(inputs[0].Shape, [.. inputs[0].Values.Select(x => -x)]))
        : null;
}
