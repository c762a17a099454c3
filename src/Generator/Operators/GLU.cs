using System.Collections.Immutable;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Operators;

/// <summary>As <c>torch.nn.GLU</c>: the first half of a value along a dimension, gated by the sigmoid of the second.</summary>
/// <param name="Dim">As <see cref="DimensionNumber"/> says.</param>
internal sealed record GLU(int Dim) : Operator
{
    public static readonly LayerDefinition Layer = LayerDefinition.OfModule("NetGen.GLUAttribute", [DimensionHalf.DimParameter], (arguments, _) => new GLU(DimensionHalf.DimParameter.Read(arguments)));

    public override Shape InferShape(ImmutableArray<Shape> inputs) => DimensionHalf.Require(this, DimensionNumber.Require(this, inputs[0], DimensionHalf.DimParameter.Name, Dim), inputs[0]);

    // The gate last: it is computed and multiplied in one kernel, which reads the first half along with it.
    public override Decomposition Decompose(Shape input)
    {
        int index = DimensionNumber.Index(input, Dim);
        return new(new Mul(), new Decomposition(new DimensionHalf(index, IsSecond: false)), new Decomposition(new Sigmoid(), new Decomposition(new DimensionHalf(index, IsSecond: true))));
    }

    public override string Name => Layer.Name;

    protected override Description Describe(Description description) => description.With(DimensionHalf.DimParameter, Dim);
}
