using System.Collections.Immutable;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.IndexMaps;
using NetGen.Generator.Operators.Parameters;
using NetGen.Generator.Primitives;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Operators;

/// <summary>One half of a value along a dimension, as <c>x.chunk(2, dim)</c> gives both. Part of other operators.</summary>
/// <param name="Index">The dimension's index in <see cref="Shape.Dimensions"/>.</param>
/// <param name="IsSecond">Which half.</param>
internal sealed record DimensionHalf(int Index, bool IsSecond) : Operator
{
    public static readonly IntegerParameter DimParameter = DimensionNumber.Parameter("The dimension that is halved", -1);

    public override Shape InferShape(ImmutableArray<Shape> inputs) => Require(this, Index, inputs[0]);

    public override Movement Movement => Movement.Of(input =>
    {
        // The spatial dimensions are the last axes, however many there are.
        int axis = Index == 0 ? 0 : Index + Steps.Axes - input.Dimensions.Count, half = input.Dimensions[Index] / 2;
        return IndexMap.Along(input, 0, (axis, [IndexMap.Slice(axis, IsSecond ? half : 0, half)]));
    });

    public override string Name => IsSecond ? "SecondHalf" : "FirstHalf";

    /// <summary>The shape of a half.</summary>
    /// <param name="op">The operator that halves: for the message.</param>
    /// <param name="index">As <see cref="Index"/>.</param>
    /// <param name="input">The shape of the value.</param>
    /// <exception cref="LayerException">It has no half.</exception>
    public static Shape Require(Operator op, int index, Shape input)
    {
        int size = input.Dimensions[index];
        return size % 2 == 0
            ? new((EquatableArray<int>)[.. input.Dimensions.Select((other, i) => i == index ? size / 2 : other)])
            : throw new LayerException(RuleIds.ShapesDoNotFit, DimParameter.Name, $"{op} on {input}: {DimensionName.Of(index, input.Dimensions.Count)} {size} is odd and has no halves");
    }

    protected override Description Describe(Description description) => description.With(DimParameter, Index + 1);
}
