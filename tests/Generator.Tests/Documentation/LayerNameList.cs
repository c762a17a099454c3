using System.Text.RegularExpressions;

namespace NetGen.Generator.Tests.Documentation;

/// <summary>Names of layers as a reader would list them: Conv1D, Conv2D and Conv3D are Conv1D/2D/3D.</summary>
internal static partial class LayerNameList
{
    public static IEnumerable<string> Of(IEnumerable<string> names) => names
        .Select(name => Dimensions().Match(name) is { Success: true } match ? (Name: name[..match.Index], Dimensions: match.Value) : (Name: name, Dimensions: ""))
        .GroupBy(name => name.Name)
        .Select(same => $"{same.Key}{string.Join('/', same.Select(name => name.Dimensions))}");

    [GeneratedRegex(@"\dD$")]
    private static partial Regex Dimensions();
}
