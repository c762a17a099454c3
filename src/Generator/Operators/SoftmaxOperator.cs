using System.Collections.Immutable;
using NetGen.Generator.Operators.Parameters;
using NetGen.Generator.Primitives;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Operators;

/// <summary>An operator that makes a distribution of the elements along a dimension.</summary>
/// <param name="Dim">As <see cref="DimensionNumber"/> says.</param>
internal abstract record SoftmaxOperator(int Dim) : Operator
{
    protected static readonly IntegerParameter DimParameter = DimensionNumber.Parameter("The dimension along which the exponentials sum to one", 1);

    /// <summary>The index in <see cref="Shape.Dimensions"/> of the dimension that sums to one.</summary>
    public int Axis(Shape input) => DimensionNumber.Index(input, Dim);

    public sealed override Shape InferShape(ImmutableArray<Shape> inputs)
    {
        DimensionNumber.Require(this, inputs[0], DimParameter.Name, Dim);
        return inputs[0];
    }

    public sealed override Operator OfOnePosition(int spatialRank) => this with { Dim = DimensionNumber.Of(0) };

    public sealed override Bounds Constants(ImmutableArray<Bounds> inputs) => this is LogSoftmax ? base.Constants(inputs) : Bounds.Zero;

    protected sealed override Description Describe(Description description) => description.With(DimParameter, Dim);
}
