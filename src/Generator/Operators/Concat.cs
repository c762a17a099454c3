using System.Collections.Immutable;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Operators;

/// <summary>Values one after the other on the channel axis, as <c>torch.cat(..., dim=1)</c>.</summary>
internal sealed record Concat : Operator
{
    public static readonly CombinationDefinition Layer = new("NetGen.ConcatAttribute", new Concat(), CurrentFirst: false);

    public override Shape InferShape(ImmutableArray<Shape> inputs)
    {
        Shape first = inputs[0];
        int count = first.Dimensions.Count;
        foreach (Shape other in inputs.Skip(1))
        {
            if (other.Dimensions.Count != count)
            {
                throw Mismatch(inputs, $"{count} and {other.Dimensions.Count} dimensions");
            }

            for (int i = 1; i < count; i++)
            {
                if (other.Dimensions[i] != first.Dimensions[i])
                {
                    throw Mismatch(inputs, $"{DimensionName.Of(i, count)} {first.Dimensions[i]} != {other.Dimensions[i]}; only channels may differ");
                }
            }
        }

        return SizeLimit.Require(this, first, [inputs.Sum(s => (long)s.Channels), .. first.Dimensions.Skip(1).Select(size => (long)size)]);
    }

    public override bool JoinsChannels => true;

    public override bool IsNonNegative(ImmutableArray<bool> inputs) => inputs.All(known => known);

    public override string Name => Layer.Name;

    private static LayerException Mismatch(ImmutableArray<Shape> inputs, string difference) =>
        new(RuleIds.ShapesDoNotFit, null, $"Concat of {string.Join(" and ", inputs)}: {difference}");
}
