using NetGen.Generator.Tests.Documentation;
using NetGen.Runtime.Generation;

namespace NetGen.Generator.Tests.Formulas;

/// <summary>The files of the runtime that follow from the compiler's definitions are up to date.</summary>
public sealed class GeneratedFileTests
{
    private static readonly string Repository = GeneratedFile.FindRepository(Path.GetFullPath(MarkdownBlock.PathOf(".")))!;

    [Fact]
    public void EveryFileIsWhatTheCommandMakes() => GeneratedFile.All.Where(file => !file.IsUpToDate(Repository)).Select(file => file.Path)
        .Concat(GeneratedFile.Obsolete(Repository))
        .ShouldBeEmpty("dotnet run --project src/Runtime.Generation");
}
