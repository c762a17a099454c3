using NetGen.Generator.Diagnostics;
using NetGen.Generator.Operators.Parameters;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Operators;

/// <summary>A dimension of a value as PyTorch counts them: 0 is the batch, 1 the channels, 2... the spatial dimensions; negative ones count from the end.</summary>
internal static class Dimension
{
    /// <summary>The parameter <c>Dim</c> of a layer.</summary>
    /// <param name="meaning">What it does, without the numbers.</param>
    /// <param name="number">Its default.</param>
    public static IntegerParameter Parameter(string meaning, int number) =>
        new("Dim", $"{meaning}: 1 (the channels) and on; 0 would be the batch. Negative ones count from the end.", "axis", number) { Min = int.MinValue };

    /// <summary>Its index in <see cref="Shape.Dimensions"/>.</summary>
    public static int Index(int dim, Shape input) => dim < 0 ? dim + input.Dimensions.Count : dim - 1;

    /// <summary>Its index in <see cref="Shape.Dimensions"/>.</summary>
    /// <exception cref="LayerException">The value has no such dimension.</exception>
    public static int Require(Operator op, int dim, Shape input)
    {
        int rank = input.Dimensions.Count, index = Index(dim, input);
        return index >= 0 && index < rank
            ? index
            : throw new LayerException(RuleIds.InvalidArgument, "Dim", $"{op} on {input}: Dim must be between 1 (the channels) and {rank}, or between -{rank} and -1 (from the end), found {dim}");
    }
}
