using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator.Primitives;

namespace NetGen.Generator.Frontend;

/// <summary>Settings of the project that emitted code depends on.</summary>
/// <param name="Problems">What emitted code cannot do with; empty where the project compiles it.</param>
/// <param name="HasStaticAbstractMembers">Whether classes can implement the interface of networks, which has static members.</param>
internal readonly record struct ProjectSettings(EquatableArray<string> Problems, bool HasStaticAbstractMembers)
{
    /// <summary>The first version with all that is emitted: primary constructors and collection expressions are the latest of it.</summary>
    private const LanguageVersion Oldest = LanguageVersion.CSharp12;

    public static ProjectSettings Read(Compilation compilation) => compilation is CSharpCompilation project
        ? new(Find(project).ToEquatableArray(), project.LanguageVersion >= LanguageVersion.CSharp11)
        : new([], true);

    private static IEnumerable<string> Find(CSharpCompilation project)
    {
        if (project.LanguageVersion < Oldest)
        {
            yield return $"networks are compiled to C# {Oldest.ToDisplayString()}, and the project's LangVersion is {project.LanguageVersion.ToDisplayString()}; leave it out, or set it to {Oldest.ToDisplayString()} or later";
        }

        if (!project.Options.AllowUnsafe)
        {
            yield return "networks are compiled to code that reads weights through pointers, and the project's AllowUnsafeBlocks is false; leave it out, or set it to true";
        }
    }
}
