using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NetGen.Generator.Emit;
using NetGen.Generator.Emit.Ilgpu;
using NetGen.Generator.Frontend;
using NetGen.Generator.Primitives;

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
    internal const string GpuTargetStep = "GpuTarget";
    internal const string SettingsStep = "Settings";
    internal const string RuntimeCheckStep = "RuntimeCheck";

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

        var ambiguous = networks.Select(static (n, _) => n.Network.Type.FullName).Collect()
            .Combine(variants.Select(static (v, _) => v.Network.Type.FullName).Collect())
            .Combine(blocks.Select(static (b, _) => b.Type.FullName).Collect())
            .Select(static (names, _) => HintNames.Ambiguous([.. names.Left.Left, .. names.Left.Right, .. names.Right]));

        // Whether there is ILGPU, and what emitted code may contain, are answers that few edits change: one that changes neither compiles nothing again.
        var gpu = context.CompilationProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (project, _) => GpuTarget.Read(project.Left, project.Right.GlobalOptions))
            .WithTrackingName(GpuTargetStep);
        var settings = context.CompilationProvider
            .Select(static (project, _) => ProjectSettings.Read(project))
            .WithTrackingName(SettingsStep);
        var options = lower.Combine(ambiguous).Combine(gpu).Combine(settings)
            .Select(static (all, _) => new BuildOptions(all.Left.Left.Left, all.Left.Left.Right, all.Left.Right, all.Right));

        // Of the networks it is asked only whether there is one.
        var check = networks.Select(static (n, _) => n.CanComplete).Collect()
            .Combine(variants.Select(static (v, _) => v.CanComplete).Collect())
            .Select(static (canComplete, _) => canComplete.Left.Contains(true) || canComplete.Right.Contains(true))
            .Combine(gpu.Combine(settings))
            .Combine(context.CompilationProvider.Select(static (project, _) => project.AssemblyName ?? ""))
            .Select(static (all, _) => new RuntimeCheck(all.Right, IsNeeded: all.Left.Left && all.Left.Right.Right.Problems.Count == 0, all.Left.Right.Left.IsReferenced))
            .WithTrackingName(RuntimeCheckStep);

        context.RegisterSourceOutput(networks.Combine(options), static (output, found) => Complete(output, found.Left, found.Right));
        context.RegisterSourceOutput(variants.Combine(options), static (output, found) => Complete(output, found.Left, found.Right));
        context.RegisterSourceOutput(blocks.Combine(ambiguous), static (output, found) => Complete(output, found.Left, found.Right));
        context.RegisterSourceOutput(check, static (output, check) => Add(output, check));
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
                (marked, cancellation) => IsFirst(marked, attribute) ? read((INamedTypeSymbol)marked.TargetSymbol, cancellation) : null)
            .Where(static found => found is not null)
            .Select(static (found, _) => found!);

    /// <summary>A class that is marked more than once, which is an error, is completed once.</summary>
    private static bool IsFirst(GeneratorAttributeSyntaxContext marked, string attribute)
    {
        var type = (INamedTypeSymbol)marked.TargetSymbol;
        AttributeData? first = type.FindAttribute(AttributeNames.Network) ?? type.FindAttribute(AttributeNames.Variant) ?? type.FindAttribute(AttributeNames.Block);
        return first?.AttributeClass?.OriginalDefinition.FullName() == attribute
            && first.ApplicationSyntaxReference is { } reference
            && reference.SyntaxTree == marked.TargetNode.SyntaxTree
            && marked.TargetNode.Span.Contains(reference.Span);
    }

    private static void Complete(SourceProductionContext output, Declaration declaration, BuildOptions options)
    {
        if (!declaration.CanComplete || !options.Settings.HasRoots)
        {
            return;
        }

        string name = HintNames.Of(declaration.Network.Type, options.AmbiguousNames);
        var (source, gpuSource) = Sources(declaration, options, output.CancellationToken);
        Add(output, $"{name}.g.cs", source);
        if (gpuSource is not null)
        {
            Add(output, $"{name}.Ilgpu.g.cs", gpuSource);
        }
    }

    private static void Complete(SourceProductionContext output, BlockDeclaration declaration, EquatableArray<string> ambiguous)
    {
        if (declaration.Problems.Count == 0 && declaration.HasPrimaryConstructor && declaration.Block.Parameters.Count > 0
            && declaration.Block.Parameters.All(parameter => parameter.Name.Length > 0))
        {
            Add(output, $"{HintNames.Of(declaration.Type, ambiguous)}.g.cs", BlockEmitter.Emit(declaration));
        }
    }

    /// <summary>The network's source. An exception that left here would take the output of every other network with it: the last resort is a network that only throws.</summary>
    private static (string Source, string? GpuSource) Sources(Declaration declaration, BuildOptions options, CancellationToken cancellation)
    {
        NetworkSpec spec = declaration.Network;
        CompiledNetwork? network;
        try
        {
            network = declaration.IsSound && options.Settings.Problems.Count == 0 ? NetworkCompiler.Compile(spec, options.Lower.Flags, cancellation).Network : null;
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            // The analyzer comes to the same exception and reports it.
            return (BrokenNetwork.Emit(spec, options), null);
        }

        if (network is null)
        {
            return (BrokenNetwork.Emit(spec, options), null);
        }

        try
        {
            GpuSource? gpu = options.Gpu.IsReferenced ? IlgpuBackend.Emit(network, options.Gpu.GroupSize) : null;
            return (NetworkEmitter.Emit(network, gpu), gpu?.Text);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            // The analyzer does not emit, so the emitted file itself says what happened.
            return (BrokenNetwork.Emit(spec, options, $"NetGen failed to emit {spec.Type.Name}; please report this: {error.GetType().Name}: {error.Message}"), null);
        }
    }

    private static void Add(SourceProductionContext output, RuntimeCheck check)
    {
        if (check.IsNeeded)
        {
            Add(output, RuntimeCheck.HintName, check.Emit());
        }
    }

    private static void Add(SourceProductionContext output, string hintName, string source) =>
        output.AddSource(hintName, SourceText.From(source, Encoding.UTF8));
}
