using System.Collections.Immutable;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Operators.Parameters;
using NetGen.Generator.Primitives;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Operators;

/// <summary>An operator that makes a distribution of the elements along a dimension.</summary>
/// <param name="Dim">PyTorch's: 0 is the batch (not allowed), 1 the channels, 2... the spatial dimensions; negative ones count from the end.</param>
internal abstract record SoftmaxOperator(int Dim) : Operator
{
    protected static readonly IntegerParameter DimParameter = new(
        "Dim",
        "The dimension along which the exponentials sum to one: 1 (the channels) and on; 0 would be the batch. Negative ones count from the end.",
        "axis",
        1)
    {
        Min = int.MinValue,
    };

    /// <summary>The index in <see cref="Shape.Dimensions"/> of the dimension that sums to one.</summary>
    public int Axis(Shape input) => Dim < 0 ? Dim + input.Dimensions.Count : Dim - 1;

    public sealed override Shape InferShape(ImmutableArray<Shape> inputs)
    {
        Shape input = inputs[0];
        int rank = input.Dimensions.Count, axis = Axis(input);
        return axis >= 0 && axis < rank
            ? input
            : throw new LayerException(RuleIds.InvalidArgument, DimParameter.Name, $"{this} on {input}: Dim must be between 1 (the channels) and {rank}, or between -{rank} and -1 (from the end), found {Dim}");
    }

    public sealed override Bounds Constants(ImmutableArray<Bounds> inputs) => this is LogSoftmax ? base.Constants(inputs) : Bounds.Zero;

    protected sealed override Description Describe(Description description) => description.With(DimParameter, Dim);
}
