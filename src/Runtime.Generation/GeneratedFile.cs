namespace NetGen.RuntimeGeneration;

/// <summary>A file of src/Runtime that is written by this program.</summary>
/// <param name="Path">From src/Runtime.</param>
/// <param name="Text">What is in it.</param>
public sealed record GeneratedFile(string Path, string Text)
{
    /// <summary>All of them.</summary>
    public static IEnumerable<GeneratedFile> All() => [.. SimdVector.Files(), .. RegisterTile.Files(), .. DepthwiseTaps.Files()];
}
