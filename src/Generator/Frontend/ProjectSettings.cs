using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator.Primitives;

namespace NetGen.Generator.Frontend;

/// <summary>Settings and references of the project that emitted code depends on.</summary>
/// <param name="Problems">What emitted code cannot do with; empty where the project compiles it.</param>
/// <param name="HasStaticAbstractMembers">Whether classes can implement the interface of networks, which has static members.</param>
/// <param name="HasRoots">Whether names from the root mean what they mean elsewhere; else nothing can be emitted, not even a class that throws.</param>
internal readonly record struct ProjectSettings(EquatableArray<string> Problems, bool HasStaticAbstractMembers, bool HasRoots)
{
    /// <summary>The first version with all that is emitted: primary constructors and collection expressions are the latest of it.</summary>
    private const LanguageVersion Oldest = LanguageVersion.CSharp12;

    /// <summary>The assembly that emitted code calls.</summary>
    public const string Runtime = "NetGen.Runtime";

    /// <summary>Names that emitted code begins with, beside that of NetGen, in which the attributes of networks would not be found.</summary>
    private static readonly ImmutableArray<string> Roots = ["System", "ILGPU"];

    /// <summary>Types of the library that emitted code works with: one of the project's own would take their place.</summary>
    private static readonly ImmutableArray<string> OfLibrary = ["System.ReadOnlySpan`1", "System.Span`1", "System.Math", "System.Action`3", "System.InvalidOperationException", "System.Func`2", "System.IProgress`1", "System.Threading.CancellationToken", "System.Threading.Tasks.Task`1"];

    public static ProjectSettings Read(Compilation compilation)
    {
        if (compilation is not CSharpCompilation project)
        {
            return new([], true, true);
        }

        string[] roots = [.. OfRoots(project)];
        return new([.. Find(project), .. roots, .. RuntimeVersions.Problems(project.SourceModule)], project.LanguageVersion >= LanguageVersion.CSharp11, roots.Length == 0);
    }

    private static IEnumerable<string> OfRoots(CSharpCompilation project)
    {
        if (project.SourceModule.ReferencedAssemblySymbols.FirstOrDefault(assembly => assembly.Name == Runtime) is { } runtime
            && project.GetMetadataReference(runtime) is { Properties.Aliases: { IsEmpty: false } aliases } && !aliases.Contains(MetadataReferenceProperties.GlobalAlias))
        {
            yield return $"emitted code finds NetGen from the root, and the project references {Runtime} as {string.Join(", ", aliases)} only; add global to the Aliases of the reference";
        }

        foreach (string root in Roots.Where(root => !project.SourceModule.GlobalNamespace.GetTypeMembers(root).IsEmpty))
        {
            yield return $"emitted code begins all names with their root, and the project has a type called {root} in no namespace; give it another name, or put it into a namespace";
        }

        foreach (string type in OfLibrary.Where(type => project.Assembly.GetTypeByMetadataName(type) is not null))
        {
            yield return $"emitted code works with the library's {type.Split('`')[0]}, and the project has one of its own; remove it";
        }
    }

    private static IEnumerable<string> Find(CSharpCompilation project)
    {
        if (project.LanguageVersion < Oldest)
        {
            yield return $"networks are compiled to C# {Oldest.ToDisplayString()}, and the project's LangVersion is {project.LanguageVersion.ToDisplayString()}; leave it out, or set it to {Oldest.ToDisplayString()} or later";
        }

        if (!project.Options.AllowUnsafe)
        {
            yield return "networks are compiled to code that reads weights through pointers, and the project's AllowUnsafeBlocks is false; leave it out where NetGen's package or NetGen.props (in Directory.Build.props) is imported, which turn it on, or set it to true";
        }
    }
}
