using System.Runtime.CompilerServices;

namespace NetGen.Generator.Tests.Snapshots;

/// <summary>
/// Compares texts with those approved before, which stand beside the test as <c>Class.Test#Hint.g.verified.cs</c>. What differs is written to
/// <c>Class.Test#Hint.g.received.cs</c>; to approve it, rename that file
/// (all of them, in this folder: <c>for f in *.received.cs; do mv "$f" "${f/received/verified}"; done</c>).
/// </summary>
/// <remarks>Built with -p:UseVerify=true, this is Verify.Xunit, whose conventions these are.</remarks>
internal static class Snapshot
{
    /// <param name="files">Hint name, as <c>LeNet.g.cs</c>, and text.</param>
    /// <param name="source">The test's source file, which is named like its class.</param>
    /// <param name="test">The test.</param>
    public static async Task Verify(IEnumerable<(string Hint, string Text)> files, [CallerFilePath] string source = "", [CallerMemberName] string test = "")
    {
#if VERIFY
        await VerifyXunit.Verifier.Verify(files.Select(f => new VerifyTests.Target("cs", f.Text, Path.GetFileNameWithoutExtension(f.Hint))), sourceFile: source);
#else
        await Task.CompletedTask;
        string prefix = $"{Path.GetFileNameWithoutExtension(source)}.{test}#";
        new VerifiedFolder(Path.GetDirectoryName(source)!).Compare(prefix, files);
#endif
    }
}
