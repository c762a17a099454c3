using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Frontend;
using NetGen.Generator.Language;

namespace NetGen.Generator;

/// <summary>What is to be reported at a class: each problem once, at the class where it is to be mended.</summary>
internal static class Findings
{
    /// <param name="type">A class.</param>
    /// <param name="project">The project under analysis: what is declared in it is reported where it is declared.</param>
    /// <param name="projectDefault">The rewrites for networks that do not say.</param>
    /// <param name="cancellation">Stops between layers and phases.</param>
    /// <returns>Problems whose places are all in <paramref name="type"/>.</returns>
    public static IEnumerable<Problem> Of(INamedTypeSymbol type, IAssemblySymbol project, LoweringFlags projectDefault, CancellationToken cancellation)
    {
        try
        {
            // A repeated block has the same problem each time.
            var problems = OfBlock(type, cancellation)
                .Concat(OfNetwork(type, project, projectDefault, cancellation))
                .Concat(UnmarkedLayers.Problems(type))
                .Concat(IgnoredProperties.Problems(type, project));
            return [.. problems.Distinct()];
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            return [new(RuleIds.InternalError, new(type.FullName(), -1, null), $"NetGen failed to compile {type.Name}; please report this: {error.GetType().Name}: {error.Message}")];
        }
    }

    private static IEnumerable<Problem> OfBlock(INamedTypeSymbol type, CancellationToken cancellation)
    {
        if (BlockDeclaration.Read(type, cancellation) is not { } block)
        {
            return [];
        }

        return block.HasLayers ? block.Problems.Concat(WrittenRules.Check(block.Block, block.Uses).Select(p => InClass(p, type))) : block.Problems;
    }

    private static IEnumerable<Problem> OfNetwork(INamedTypeSymbol type, IAssemblySymbol project, LoweringFlags projectDefault, CancellationToken cancellation)
    {
        if (NetworkReader.Read(type, cancellation) is not { } declaration)
        {
            return [];
        }

        string self = declaration.Network.Type.FullName;
        var problems = declaration.HasLayers
            ? NetworkCompiler.Compile(declaration.Network, projectDefault, cancellation).Problems
            : WithoutOrder(declaration.Network, cancellation);
        if (declaration.Network.Base is { } network && type.FindAttribute(AttributeNames.Variant) is { } marker && VariantReader.Base(marker) is { } baseType)
        {
            problems = [.. OfVariant(problems, network, self, OwnProblems(baseType, project, projectDefault, cancellation))];
        }

        var own = problems
            .Where(p => !IsDeclaredHere(p.Place.Type, self, project))
            .Select(p => InClass(p.Place.Type == self ? p : Elsewhere(p, declaration.Network), type));
        return declaration.Problems.Concat(own);
    }

    /// <summary>What can be judged where the order of the layers is not known, or the base network.</summary>
    private static ImmutableArray<Problem> WithoutOrder(NetworkSpec network, CancellationToken cancellation) =>
    [
        .. network.Base is null ? InputRules.Problems(network).Concat(Expansion.ProblemsOfEach(network, cancellation)) : [],
        .. LoweringRules.Problems(network),
    ];

    /// <summary>A problem of layers, which does not say in which class they are.</summary>
    private static Problem InClass(Problem problem, INamedTypeSymbol type) =>
        problem with { Message = $"{type.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat)}: {problem.Message}" };

    /// <summary>Problems in layers of the base network that only the variant has: what to underline is the option that brings them.</summary>
    private static IEnumerable<Problem> OfVariant(ImmutableArray<Problem> problems, BaseSpec network, string self, ImmutableArray<Problem>? ofBase)
    {
        foreach (Problem problem in problems)
        {
            if (problem.Place.Type != network.FullName)
            {
                yield return problem;
            }
            else if (ofBase is { } known && !known.Contains(problem))
            {
                bool isLowering = problem.RuleId is RuleIds.LoweringImpossible or RuleIds.LoweringNotEquivalent;
                yield return problem with { Place = new(self, -1, isLowering ? "Lower" : VariantReader.BaseArgument), Message = $"in {network.DisplayName}, {problem.Message}" };
            }
        }
    }

    /// <summary>What is reported at the base network itself; null where its declaration is at fault, and its layers are not known.</summary>
    private static ImmutableArray<Problem>? OwnProblems(INamedTypeSymbol network, IAssemblySymbol project, LoweringFlags projectDefault, CancellationToken cancellation)
    {
        if (!SymbolEqualityComparer.Default.Equals(network.ContainingAssembly, project))
        {
            return [];
        }

        return NetworkReader.Read(network, cancellation) is { HasLayers: true } declaration
            ? NetworkCompiler.Compile(declaration.Network, projectDefault, cancellation).Problems
            : null;
    }

    /// <summary>Whether a problem is that of a block which is analysed on its own.</summary>
    private static bool IsDeclaredHere(string owner, string self, IAssemblySymbol project) =>
        owner != self && project.GetTypeByMetadataName(owner) is not null;

    /// <summary>A problem that is written in a block of another project: what is underlined is the layer that brings it, or the base network's name.</summary>
    private static Problem Elsewhere(Problem problem, NetworkSpec network)
    {
        int layer = network.Layers.Items.ToList().FindIndex(use => Recursion.PathTo(problem.Place.Type, use.Attribute, network.Blocks, []) is not null);
        Place place = network.Base is null ? new(network.Type.FullName, layer, null) : new(network.Type.FullName, -1, VariantReader.BaseArgument);
        return problem with { Place = place, Message = $"in {problem.Place.Type}, {problem.Message}" };
    }
}
