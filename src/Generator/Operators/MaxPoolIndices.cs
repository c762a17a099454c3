using System.Collections.Immutable;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Primitives;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Operators;

/// <summary>
/// Where in its input a max pool finds each maximum, as its <c>return_indices</c> in PyTorch: the number of the position, row by row; the first of equal ones.
/// Made for <see cref="MaxUnpool"/>.
/// </summary>
internal sealed record MaxPoolIndices(MaxPool Pool) : Pooling
{
    /// <summary>Positions that a number of type float counts without gaps.</summary>
    private const int MostPositions = 1 << 24;

    public override Size Step => Pool.Step;

    public override Shape InferShape(ImmutableArray<Shape> inputs)
    {
        int positions = inputs[0].Size.Count;
        return positions <= MostPositions
            ? Pool.InferShape(inputs)
            : throw new LayerException(RuleIds.TooLarge, null, $"the {this} on {inputs[0]} would count {positions} positions, more than 2^24");
    }

    public override AxisIntervals Intervals(Shape input, int axis) => Pool.Intervals(input, axis);

    public override bool IsNonNegative(ImmutableArray<bool> inputs) => true;

    public override Bounds Constants(ImmutableArray<Bounds> inputs) => Bounds.Zero;

    public override string Name => $"indices of {Pool}";
}
