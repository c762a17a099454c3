using System.Collections.Immutable;
using System.Numerics;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Operators;
using NetGen.Generator.Primitives;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Tests.Reference;

/// <summary>torch.mean, sum and amax: all elements whose places differ along the dimensions alone.</summary>
internal abstract class ReductionLayer(string name, Func<EquatableArray<int>, bool, Operator> make) : ReferenceLayer
{
    private static readonly EquatableArray<int>[] Dims = [[], [1], [2], [-1], [2, 3], [1, 2], [-1, 1], [1, 2, 3], [-2]];

    public override ImmutableArray<Operator> Forms => [.. Dims.SelectMany(dims => new[] { make(dims, true), make(dims, false) })];

    public override Shape Input => new(17, 4, 3);

    public override ImmutableArray<Shape> OtherInputs => [new(1), new(33), new(8, 5), new(3, 7), new(2, 3, 4, 5), new(64, 1, 2), new(1, 5, 6)];

    public override IEnumerable<(Operator Operator, Shape Input, string Rule, string? Argument, string Message)> Misfits =>
    [
        (make([0], false), new(8, 4, 4), RuleIds.InvalidArgument, "Dim", $"{name}(Dim = 0) on 8 x 4 x 4: Dim must be between 1 (the channels) and 3, or between -3 and -1 (from the end), found 0"),
        (make([3, -1], true), new(8, 4, 4), RuleIds.InvalidArgument, "Dim", $"{name}(Dim = {{ 3, -1 }}, KeepDim = true) on 8 x 4 x 4: Dim names the dimension 3 (width) twice"),
    ];

    public override IEnumerable<(string Attribute, string Rule, string? Argument, string Message)> Refused =>
    [
        ($"{name}(Dim = 0.5)", RuleIds.InvalidArgument, "Dim", "Dim is a whole number or an expression, found 0.5"),
    ];

    public override ImmutableArray<string> OfAnySize => [name, $"{name}(Dim = 1)", $"{name}(Dim = -1, KeepDim = true)"];

    /// <summary>What becomes of the elements.</summary>
    protected abstract T Reduce<T>(IEnumerable<T> elements)
        where T : IFloatingPointIeee754<T>;

    /// <summary>Which of a value's dimensions an operator reduces, of those that this layer consists of; null for another's.</summary>
    protected abstract (bool Channels, EquatableArray<int> Axes)? Of(Operator op);

    public override Tensor<T>? Of<T>(Operator op, Tensor<T>[] inputs, IReadOnlyDictionary<string, T[]> weights)
    {
        Shape shape = inputs.FirstOrDefault()?.Shape ?? new(1);
        if (op is Reduction { Dims: var dims } reduction && op.GetType() == make([], false).GetType())
        {
            int rank = shape.Dimensions.Count, first = Size.Axes - shape.SpatialRank;
            bool[] isReduced = [.. Enumerable.Range(1, rank).Select(dim => dims.Count == 0 || dims.Contains(dim) || dims.Contains(dim - rank - 1))];
            EquatableArray<int> axes = [.. Enumerable.Range(first, shape.SpatialRank).Where(axis => isReduced[1 + axis - first])];
            return new(reduction.InferShape([shape]), Reduced(inputs[0], isReduced[0], axes).Values);
        }

        return Of(op) is (var channels, var over) ? Reduced(inputs[0], channels, over) : null;
    }

    private Tensor<T> Reduced<T>(Tensor<T> x, bool channels, EquatableArray<int> axes)
        where T : IFloatingPointIeee754<T>
    {
        Shape shape = x.Shape, result = Shape.Of(channels ? 1 : shape.Channels, Size.Of(shape.SpatialRank, axis => axes.Contains(axis) ? 1 : shape.Size[axis]));
        return Tensor<T>.Of(result, (channel, plane, row, column) => Reduce(x.Positions
            .Where(at => (channels || at.Channel == channel) && (axes.Contains(0) || at.Plane == plane) && (axes.Contains(1) || at.Row == row) && (axes.Contains(2) || at.Column == column))
            .Select(at => x[at.Channel, at.Plane, at.Row, at.Column])));
    }

    internal sealed class MeanLayer() : ReductionLayer("Mean", (dims, keepDim) => new Mean(dims, keepDim))
    {
        protected override T Reduce<T>(IEnumerable<T> elements) => elements.Aggregate(T.Zero, (sum, e) => sum + e) / T.CreateChecked(elements.Count());

        protected override (bool Channels, EquatableArray<int> Axes)? Of(Operator op) => op switch
        {
            AxisAverage { IsMean: true, Axes: var axes } => (false, axes),
            ChannelReduction { Function: ChannelFunction.Mean } => (true, []),
            _ => null,
        };
    }

    internal sealed class SumLayer() : ReductionLayer("Sum", (dims, keepDim) => new Sum(dims, keepDim))
    {
        protected override T Reduce<T>(IEnumerable<T> elements) => elements.Aggregate(T.Zero, (sum, e) => sum + e);

        protected override (bool Channels, EquatableArray<int> Axes)? Of(Operator op) => op switch
        {
            AxisAverage { IsMean: false, Axes: var axes } => (false, axes),
            ChannelReduction { Function: ChannelFunction.Sum } => (true, []),
            _ => null,
        };
    }

    internal sealed class AMaxLayer() : ReductionLayer("AMax", (dims, keepDim) => new AMax(dims, keepDim))
    {
        protected override T Reduce<T>(IEnumerable<T> elements) => elements.Aggregate(T.NegativeInfinity, T.Max);

        protected override (bool Channels, EquatableArray<int> Axes)? Of(Operator op) => op switch
        {
            AxisMax { Axes: var axes } => (false, axes),
            ChannelReduction { Function: ChannelFunction.Max } => (true, []),
            _ => null,
        };
    }
}
