using NetGen.Generator.Diagnostics;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Operators;

/// <summary>What a dimension of a value is called in messages.</summary>
internal static class DimensionName
{
    /// <param name="index">Its index, channels first.</param>
    /// <param name="count">How many dimensions the value has.</param>
    public static string Of(int index, int count) => (index, count - index) switch
    {
        (0, _) => "channels",
        _ when count > Shape.MostDimensions => $"dimension {DimensionNumber.Of(index)}",
        (_, 1) => count == 2 ? "length" : "width",
        (_, 2) => "height",
        _ => "depth",
    };

    /// <summary>The name of a spatial dimension of a value that has so many.</summary>
    public static string OfAxis(int axis, int rank) => Of(rank + 1 - Size.Axes + axis, rank + 1);

    /// <summary>The number for that dimension in an argument that has one for each: <c>kernel[1]</c>, or the argument where one number stands for all.</summary>
    public static string InArgument(string name, int axis, int rank) => new ArgumentName(name, axis - (Size.Axes - rank)).ToString();

    /// <summary>What one element of that dimension is called.</summary>
    public static string OfElement(int axis, int rank) => axis switch
    {
        0 => "plane",
        1 => "row",
        _ => rank == 1 ? "element" : "column",
    };
}
