using NetGen.Generator.Diagnostics;
using NetGen.Generator.Operators.Parameters;
using NetGen.Generator.Primitives;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Operators;

/// <summary>The last dimensions of a value, by their sizes: what some layers normalize.</summary>
internal static class LastDimensions
{
    public static readonly SizesParameter Parameter = new("normalizedShape", "The sizes of the last dimensions, which are normalized.", "in");

    /// <summary>Checks that the last dimensions of a value are those that an operator normalizes, and gives the value's shape.</summary>
    /// <exception cref="LayerException">They are not.</exception>
    public static Shape Require(Operator op, Shape input, EquatableArray<int> sizes)
    {
        int count = sizes.Count, rank = input.Dimensions.Count;
        string found = string.Join(" x ", sizes);
        if (count > rank)
        {
            throw new LayerException(RuleIds.ShapesDoNotFit, Parameter.Name, $"{op} on {input}: the value has {rank} dimensions, and {count} are to be normalized ({found})");
        }

        var last = input.Dimensions.Skip(rank - count);
        return last.SequenceEqual(sizes)
            ? input
            : throw new LayerException(RuleIds.ShapesDoNotFit, Parameter.Name, $"{op} on {input}: the last {(count == 1 ? "dimension is" : $"{count} dimensions are")} {string.Join(" x ", last)}, not {found}");
    }

    /// <summary>The last dimensions of a value as a shape. Of fewer than it has, all are spatial, and each channel is on its own.</summary>
    public static Shape Of(Shape input, int count) => count == input.Dimensions.Count
        ? input
        : Shape.Of(1, Size.Of(Size.Axes, axis => axis >= Size.Axes - count ? input.Size[axis] : 1));
}
