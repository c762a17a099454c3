using Microsoft.CodeAnalysis;
using NetGen.Generator.Frontend;
using NetGen.Generator.Graph;
using NetGen.Generator.Language;

namespace NetGen.Generator.Tests.Language;

/// <summary>From source to graph, without emitting.</summary>
internal static class Expanding
{
    /// <summary>The graph of the only network in the sources, which must have no problems.</summary>
    public static NetworkGraph Network(params string[] sources) => Network(NetworkCompilation.Of(sources));

    public static NetworkGraph Network(NetworkCompilation project)
    {
        Expanded expanded = Expansion.Expand(Specification(project));
        expanded.Problems.ShouldBeEmpty();
        return expanded.Graph.ShouldNotBeNull();
    }

    /// <summary>What the only network in the sources is read as.</summary>
    public static NetworkSpec Specification(NetworkCompilation project)
    {
        Declaration declaration = Types(project.ToCompilation().Assembly.GlobalNamespace)
            .Select(type => NetworkReader.Read(type, default))
            .OfType<Declaration>()
            .ShouldHaveSingleItem();
        declaration.IsSound.ShouldBeTrue(string.Join('\n', declaration.Problems));
        return declaration.Network;
    }

    /// <summary>Each layer with the shape of its result.</summary>
    public static IEnumerable<string> Layers(this NetworkGraph graph) => graph.Nodes.Select(n => n.ToString());

    /// <summary>The names of all parameters, in the order of the layers.</summary>
    public static IEnumerable<string> Parameters(this NetworkGraph graph) =>
        graph.Nodes.SelectMany(n => n.Weights).OfType<StoredWeight>().Select(w => w.Parameter.Name);

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol container) =>
        container.GetMembers().SelectMany(IEnumerable<INamedTypeSymbol> (member) => member switch
        {
            INamedTypeSymbol type => [type, .. Types(type)],
            INamespaceSymbol space => Types(space),
            _ => [],
        });
}
