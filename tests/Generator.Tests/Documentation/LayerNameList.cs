using System.Text.RegularExpressions;

namespace NetGen.Generator.Tests.Documentation;

/// <summary>Names of layers as a reader would list them: Conv1D, Conv2D and Conv3D are Conv1D/2D/3D.</summary>
internal static partial class LayerNameList
{
    public static IEnumerable<string> Of(IEnumerable<string> names) => names
        .Select(name => Dimensions().Match(name) is { Success: true } match ? (Name: name[..match.Index], Dimensions: match.Value) : (Name: name, Dimensions: ""))
        .GroupBy(name => (name.Name, HasAny: name.Dimensions.Length > 0))
        .Select(same => $"{same.Key.Name}{string.Join('/', same.Select(name => name.Dimensions))}");

    /// <summary>The layers that there are, in the order of docs/layers.md.</summary>
    /// <param name="isTaken">Which of them are listed; all, unless given.</param>
    public static IEnumerable<string> All(Predicate<string>? isTaken = null) =>
        LayersPage.Layers.SelectMany(group => Of(group.Layers.Select(layer => layer.Name).Where(name => isTaken?.Invoke(name) ?? true)));

    /// <summary>Whether a layer's name ends in its dimensions.</summary>
    public static bool HasDimensions(string name) => Dimensions().IsMatch(name);

    [GeneratedRegex(@"\dD$")]
    private static partial Regex Dimensions();
}
