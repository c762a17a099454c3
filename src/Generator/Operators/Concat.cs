using System.Collections.Immutable;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.IndexMaps;
using NetGen.Generator.Operators.Parameters;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Operators;

/// <summary>Values one after the other along a dimension, as <c>torch.cat</c>.</summary>
/// <param name="Dim">As <see cref="DimensionNumber"/> says.</param>
internal sealed record Concat(int Dim = 1) : Operator
{
    private static readonly IntegerParameter DimParameter = DimensionNumber.Parameter("The dimension along which they lie, in which alone their sizes may differ", 1);

    public static readonly CombinationDefinition Layer = new("NetGen.ConcatAttribute", [DimParameter], arguments => new Concat(DimParameter.Read(arguments)), CurrentFirst: false);

    public override Shape InferShape(ImmutableArray<Shape> inputs)
    {
        Shape first = inputs[0];
        int count = first.Dimensions.Count, along = DimensionNumber.Require(this, first, DimParameter.Name, Dim);
        foreach (Shape other in inputs.Skip(1))
        {
            if (other.Dimensions.Count != count)
            {
                throw Mismatch(inputs, $"{count} and {other.Dimensions.Count} dimensions");
            }

            for (int i = 0; i < count; i++)
            {
                if (i != along && other.Dimensions[i] != first.Dimensions[i])
                {
                    string may = along == 0 ? "only channels may differ" : $"only the {DimensionName.Of(along, count)} may differ";
                    throw Mismatch(inputs, $"{DimensionName.Of(i, count)} {first.Dimensions[i]} != {other.Dimensions[i]}; {may}");
                }
            }
        }

        return SizeLimit.Require(this, first, [.. Enumerable.Range(0, count).Select(i => i == along ? inputs.Sum(s => (long)s.Dimensions[i]) : first.Dimensions[i])]);
    }

    public override int? JoinedAxis(Shape input) => Steps.AxisOf(input, DimensionNumber.Index(input, Dim));

    public override Operator OfOnePosition(int spatialRank) => new Concat();

    public override bool IsNonNegative(ImmutableArray<bool> inputs) => inputs.All(known => known);

    public override string Name => Layer.Name;

    protected override Description Describe(Description description) => description.With(DimParameter, Dim);

    private static LayerException Mismatch(ImmutableArray<Shape> inputs, string difference) =>
        new(RuleIds.ShapesDoNotFit, null, $"Concat of {string.Join(" and ", inputs)}: {difference}");
}
