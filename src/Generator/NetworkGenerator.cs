using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NetGen.Generator.Emit;
using NetGen.Generator.Frontend;

namespace NetGen.Generator;

/// <summary>
/// Completes the classes marked Network, Variant and Block: discover, compile, emit. It is silent; <see cref="NetworkAnalyzer"/> reports.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class NetworkGenerator : IIncrementalGenerator
{
    internal const string NetworksStep = "Networks";
    internal const string VariantsStep = "Variants";
    internal const string BlocksStep = "Blocks";
    internal const string LowerPropertyStep = "LowerProperty";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var lower = context.AnalyzerConfigOptionsProvider
            .Select(static (options, _) => LowerProperty.Read(options.GlobalOptions))
            .WithTrackingName(LowerPropertyStep);

        // One item per class all the way: a change to one network compiles that network only.
        var networks = Discover(context, AttributeNames.Network, NetworkReader.Read).WithTrackingName(NetworksStep);
        var variants = Discover(context, AttributeNames.Variant, NetworkReader.Read).WithTrackingName(VariantsStep);
        var blocks = Discover(context, AttributeNames.Block, BlockDeclaration.Read).WithTrackingName(BlocksStep);

        context.RegisterSourceOutput(networks.Combine(lower), static (output, found) => Complete(output, found.Left, found.Right));
        context.RegisterSourceOutput(variants.Combine(lower), static (output, found) => Complete(output, found.Left, found.Right));
        context.RegisterSourceOutput(blocks, Complete);
    }

    private static IncrementalValuesProvider<T> Discover<T>(
        IncrementalGeneratorInitializationContext context,
        string attribute,
        Func<INamedTypeSymbol, CancellationToken, T?> read)
        where T : class =>
        context.SyntaxProvider
            .ForAttributeWithMetadataName(
                attribute,
                static (node, _) => node is TypeDeclarationSyntax,
                (marked, cancellation) => IsFirst(marked) ? read((INamedTypeSymbol)marked.TargetSymbol, cancellation) : null)
            .Where(static found => found is not null)
            .Select(static (found, _) => found!);

    /// <summary>A class that is marked twice, which C# objects to, is completed once.</summary>
    private static bool IsFirst(GeneratorAttributeSyntaxContext marked)
    {
        var type = (INamedTypeSymbol)marked.TargetSymbol;
        AttributeData? first = type.FindAttribute(AttributeNames.Network) ?? type.FindAttribute(AttributeNames.Variant) ?? type.FindAttribute(AttributeNames.Block);
        return first?.ApplicationSyntaxReference is { } reference
            && marked.Attributes.Any(a => a.ApplicationSyntaxReference is { } other && other.SyntaxTree == reference.SyntaxTree && other.Span == reference.Span);
    }

    private static void Complete(SourceProductionContext output, Declaration declaration, LowerProperty lower)
    {
        if (declaration.CanComplete)
        {
            Add(output, declaration.Network.Type, Source(declaration, lower, output.CancellationToken));
        }
    }

    private static void Complete(SourceProductionContext output, BlockDeclaration declaration)
    {
        if (declaration.Problems.Count == 0 && declaration.Block.Parameters.Count > 0)
        {
            Add(output, declaration.Type, BlockEmitter.Emit(declaration));
        }
    }

    private static string Source(Declaration declaration, LowerProperty lower, CancellationToken cancellation)
    {
        NetworkSpec spec = declaration.Network;
        try
        {
            CompiledNetwork? network = declaration.IsSound ? NetworkCompiler.Compile(spec, lower.Flags, cancellation).Network : null;
            return network is null ? BrokenNetwork.Emit(spec.Type) : NetworkEmitter.Emit(network);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            // The last resort: an exception that left here would take the output of every other network with it. The analyzer comes to the same one and reports it.
            return BrokenNetwork.Emit(spec.Type);
        }
    }

    private static void Add(SourceProductionContext output, TypeSpec type, string source) =>
        output.AddSource($"{type.FullName}.g.cs", SourceText.From(source, Encoding.UTF8));
}
