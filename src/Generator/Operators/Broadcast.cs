using System.Collections.Immutable;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Formulas;
using NetGen.Generator.Primitives;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Operators;

/// <summary>An operator that combines values element by element; a size of 1 repeats along that dimension.</summary>
internal abstract record Broadcast : Operator
{
    /// <summary>How two of them are combined, the first with the second, the result with the third and so on.</summary>
    public abstract BinaryFunction Function { get; }

    public sealed override ElementStep ElementStep => new CombineStep(Function);

    public sealed override Shape InferShape(ImmutableArray<Shape> inputs)
    {
        int[] sizes = inputs[0].Dimensions.ToArray();
        foreach (Shape other in inputs.Skip(1))
        {
            if (other.Dimensions.Count != sizes.Length)
            {
                throw Mismatch(inputs, $"{sizes.Length} and {other.Dimensions.Count} dimensions");
            }

            for (int i = 0; i < sizes.Length; i++)
            {
                int size = other.Dimensions[i];
                if (size != sizes[i] && size != 1 && sizes[i] != 1)
                {
                    throw Mismatch(inputs, $"{DimensionName.Of(i, sizes.Length)} {sizes[i]} != {size}, and neither is 1");
                }

                sizes[i] = Math.Max(size, sizes[i]);
            }
        }

        return SizeLimit.Require(this, inputs[0], Array.ConvertAll(sizes, size => (long)size));
    }

    public sealed override bool IsNonNegative(ImmutableArray<bool> inputs) =>
        inputs.Select(known => known ? new Bounds(0, double.PositiveInfinity) : Bounds.None).Aggregate(Function.Image).Least >= 0;

    private LayerException Mismatch(ImmutableArray<Shape> inputs, string difference) =>
        new(RuleIds.ShapesDoNotFit, null, $"{this} of {string.Join(" and ", inputs)}: {difference}");
}
