using NetGen.Generator.Diagnostics;
using NetGen.Generator.Operators.Parameters;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Operators;

/// <summary>Dimensions by PyTorch's numbers: 0 is the batch (not allowed), 1 the channels, 2... the spatial dimensions; negative ones count from the end.</summary>
internal static class DimensionNumber
{
    /// <summary>The parameter <c>Dim</c> of a layer.</summary>
    /// <param name="meaning">What it does, without the numbers.</param>
    /// <param name="number">Its default.</param>
    public static IntegerParameter Parameter(string meaning, int number) =>
        new("Dim", $"{meaning}: 1 (the channels) and on; 0 would be the batch. Negative ones count from the end.", "axis", number) { Min = int.MinValue };

    /// <summary>The index in <see cref="Shape.Dimensions"/> of a dimension; of one that is not there, none that is.</summary>
    public static int Index(Shape input, int dim) => dim < 0 ? dim + input.Dimensions.Count : dim - 1;

    /// <summary>The number of a dimension by its index.</summary>
    public static int Of(int index) => index + 1;

    /// <summary>Checks that a value has a dimension, and gives its index.</summary>
    /// <param name="op">The operator.</param>
    /// <param name="input">The value.</param>
    /// <param name="argument">The argument that names the dimension, as <see cref="LayerException.Argument"/>.</param>
    /// <param name="dim">Its number.</param>
    /// <exception cref="LayerException">It has not.</exception>
    public static int Require(Operator op, Shape input, string argument, int dim)
    {
        int rank = input.Dimensions.Count, index = Index(input, dim);
        return index >= 0 && index < rank
            ? index
            : throw new LayerException(RuleIds.InvalidArgument, argument, $"{op} on {input}: {Demand(argument, rank)}, found {dim}");
    }

    /// <summary>What an argument that names a dimension of a value of so many must be: for messages.</summary>
    public static string Demand(string argument, int rank) => $"{argument} must be between 1 (the channels) and {rank}, or between -{rank} and -1 (from the end)";

    /// <summary>Checks that a value has dimensions, and names none of them twice; gives their indices.</summary>
    /// <param name="op">The operator.</param>
    /// <param name="input">The value.</param>
    /// <param name="argument">The list that names the dimensions.</param>
    /// <param name="dims">Their numbers.</param>
    /// <exception cref="LayerException">It has not, or one is named twice.</exception>
    public static IReadOnlyList<int> RequireAll(Operator op, Shape input, string argument, IReadOnlyList<int> dims)
    {
        int[] indices = new int[dims.Count];
        LayerException.ThrowAll(dims.Select<int, Action>((dim, i) => () => indices[i] = Require(op, input, $"{argument}[{i}]", dim)));
        LayerException.ThrowAll(indices.Select<int, Action>((index, i) => () =>
        {
            int first = Array.IndexOf(indices, index);
            if (first < i)
            {
                throw new LayerException(RuleIds.InvalidArgument, $"{argument}[{i}]", $"{op} on {input}: {argument}[{first}] and {argument}[{i}] are the same dimension, {Of(index)} ({DimensionName.Of(index, input.Dimensions.Count)})");
            }
        }));
        return indices;
    }
}
