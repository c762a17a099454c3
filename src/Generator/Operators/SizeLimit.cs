using System.Numerics;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Operators;

/// <summary>No value and no tensor has more elements than an <see cref="int"/> can count: spans and buffers are indexed by it.</summary>
internal static class SizeLimit
{
    /// <summary>The shape of a layer's result.</summary>
    /// <exception cref="LayerException">It has 2^31 elements or more.</exception>
    public static Shape Require(Operator op, Shape input, params ReadOnlySpan<long> dimensions)
    {
        RequireTensor(op, input, "the result", dimensions);
        Span<int> sizes = stackalloc int[dimensions.Length];
        for (int i = 0; i < sizes.Length; i++)
        {
            sizes[i] = (int)dimensions[i];
        }

        return new(sizes);
    }

    /// <summary>Checks a tensor that a layer reads or writes.</summary>
    /// <exception cref="LayerException">It has 2^31 elements or more.</exception>
    public static void RequireTensor(Operator op, Shape input, string tensor, params ReadOnlySpan<long> dimensions)
    {
        BigInteger length = 1;
        foreach (long dimension in dimensions)
        {
            length *= dimension;
        }

        if (length > int.MaxValue)
        {
            string product = string.Join("*", dimensions.ToArray());
            throw new LayerException(RuleIds.TooLarge, null, $"{op} on {input}: {tensor} would have {product} = {length} elements, more than 2^31 - 1");
        }
    }
}
