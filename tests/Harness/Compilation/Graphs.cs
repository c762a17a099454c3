using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator.Frontend;

namespace NetGen.Generator.Tests;

/// <summary>Networks of a project as the front half of the compiler leaves them.</summary>
internal sealed class Graphs(NetworkCompilation project)
{
    private readonly CSharpCompilation compilation = project.ToCompilation();

    /// <summary>The network of this (metadata) name.</summary>
    public CompiledNetwork this[string name]
    {
        get
        {
            Declaration? declaration = NetworkReader.Read(compilation.GetTypeByMetadataName(name)!, default);
            CompilationResult? result = declaration is { IsSound: true } ? NetworkCompiler.Compile(declaration.Network, default) : null;
            return result?.Network ?? throw new InvalidOperationException(
                $"'{name}' is no network: {string.Join('\n', declaration?.Problems.Concat(result?.Problems ?? []) ?? [])}");
        }
    }
}
