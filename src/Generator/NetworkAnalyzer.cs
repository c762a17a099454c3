using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Frontend;
using NetGen.Generator.Primitives;

namespace NetGen.Generator;

/// <summary>Reports what is wrong with networks, variants and blocks: the front half of <see cref="NetworkGenerator"/>, and the place of each problem.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NetworkAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Rules.All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        // Networks may be written by other tools; the generator completes those, too.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName(AttributeNames.Network) is null)
            {
                return;
            }

            AnalyzerConfigOptions options = start.Options.AnalyzerConfigOptionsProvider.GlobalOptions;
            LowerProperty lower = LowerProperty.Read(options);
            start.RegisterSymbolAction(symbol => Report(symbol, lower), SymbolKind.NamedType);
            (string RuleId, string? Error)[] properties =
            [
                (RuleIds.InvalidLowerProperty, lower.Error),
                (RuleIds.InvalidGroupSizeProperty, GroupSizeProperty.Read(options).Error),
            ];
            foreach (string problem in ProjectSettings.Read(start.Compilation).Problems)
            {
                ReportWhereThereAreNetworks(start, problem);
            }

            foreach (var (ruleId, error) in properties.Where(p => p.Error is not null))
            {
                start.RegisterCompilationEndAction(end => end.ReportDiagnostic(Diagnostic.Create(Rules.ById(ruleId), Location.None, Excerpt.OfMessage(error!))));
            }
        });
    }

    /// <summary>Once for all networks of the project, at the first, and only where it has any: others use those of their libraries.</summary>
    private static void ReportWhereThereAreNetworks(CompilationStartAnalysisContext start, string problem)
    {
        var networks = new ConcurrentBag<Location>();
        start.RegisterSymbolAction(
            symbol =>
            {
                var type = (INamedTypeSymbol)symbol.Symbol;
                if ((type.FindAttribute(AttributeNames.Network) ?? type.FindAttribute(AttributeNames.Variant)) is not null)
                {
                    networks.Add(type.Locations.First(location => location.IsInSource));
                }
            },
            SymbolKind.NamedType);
        start.RegisterCompilationEndAction(end =>
        {
            Location? first = networks.OrderBy(location => location.SourceTree!.FilePath, StringComparer.Ordinal).ThenBy(location => location.SourceSpan.Start).FirstOrDefault();
            if (first is not null)
            {
                end.ReportDiagnostic(Diagnostic.Create(Rules.ById(RuleIds.UnsupportedSettings), first, problem));
            }
        });
    }

    private static void Report(SymbolAnalysisContext context, LowerProperty lower)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        foreach (Problem problem in Findings.Of(type, context.Compilation.Assembly, lower.Flags, context.CancellationToken))
        {
            Location location = PlaceLocator.Find(problem.Place, type, context.CancellationToken);
            context.ReportDiagnostic(Diagnostic.Create(Rules.ById(problem.RuleId), location, problem.Severity, null, null, OneLine.Of(Excerpt.OfMessage(problem.Message))));
        }
    }
}
