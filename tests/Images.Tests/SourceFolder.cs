using System.Runtime.CompilerServices;

namespace NetGen.Images.Tests;

/// <summary>Where the sources of these tests are.</summary>
internal static class SourceFolder
{
    public static string PathOf(string relative) => Path.Combine(Path.GetDirectoryName(Here())!, relative);

    private static string Here([CallerFilePath] string path = "") => path;
}
