using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Diagnostics;

/// <summary>What each rule is called, how grave it is and where its page is.</summary>
internal static class Rules
{
    private const string Help = "https://github.com/netgen-net/netgen/blob/main/docs/diagnostics/";

    // The declaration.
    private static readonly DiagnosticDescriptor NotPartial = Error(RuleIds.NotPartial, "Declaration", "Network or block is not partial");
    private static readonly DiagnosticDescriptor ContainingTypeNotPartial = Error(RuleIds.ContainingTypeNotPartial, "Declaration", "Containing type is not partial");
    private static readonly DiagnosticDescriptor SplitDeclarations = Error(RuleIds.SplitDeclarations, "Declaration", "Layers on more than one declaration");
    private static readonly DiagnosticDescriptor NoLayers = Error(RuleIds.NoLayers, "Declaration", "Network without layers");
    private static readonly DiagnosticDescriptor InvalidInput = Error(RuleIds.InvalidInput, "Declaration", "Invalid input size");
    private static readonly DiagnosticDescriptor InvalidBlock = Error(RuleIds.InvalidBlock, "Declaration", "Invalid block");
    private static readonly DiagnosticDescriptor InvalidBase = Error(RuleIds.InvalidBase, "Declaration", "Invalid variant");
    private static readonly DiagnosticDescriptor UnsupportedType = Error(RuleIds.UnsupportedType, "Declaration", "Class cannot be a network or block");
    private static readonly DiagnosticDescriptor MemberTaken = Error(RuleIds.MemberTaken, "Declaration", "Member has the name of a network's");
    private static readonly DiagnosticDescriptor UnsupportedSettings = Error(RuleIds.UnsupportedSettings, "Declaration", "Project cannot compile networks", WellKnownDiagnosticTags.CompilationEnd);
    private static readonly DiagnosticDescriptor LayersWithoutNetwork = Warning(RuleIds.LayersWithoutNetwork, "Declaration", "Layers on a class that is no network or block");
    private static readonly DiagnosticDescriptor IgnoredProperty = Warning(RuleIds.IgnoredProperty, "Declaration", "Property of a block is ignored");

    // The language.
    private static readonly DiagnosticDescriptor UnknownLabel = Error(RuleIds.UnknownLabel, "Language", "Unknown label");
    private static readonly DiagnosticDescriptor LabelUsedTwice = Error(RuleIds.LabelUsedTwice, "Language", "Label given twice");
    private static readonly DiagnosticDescriptor BranchNeverUsed = Warning(RuleIds.BranchNeverUsed, "Language", "Branch is never used");
    private static readonly DiagnosticDescriptor UnbalancedIf = Error(RuleIds.UnbalancedIf, "Language", "If, Else and EndIf do not match");
    private static readonly DiagnosticDescriptor InvalidExpression = Error(RuleIds.InvalidExpression, "Language", "Invalid expression");
    private static readonly DiagnosticDescriptor InvalidArgument = Error(RuleIds.InvalidArgument, "Language", "Invalid argument");
    private static readonly DiagnosticDescriptor RecursiveBlock = Error(RuleIds.RecursiveBlock, "Language", "Block contains itself");
    private static readonly DiagnosticDescriptor ParameterNamesCollide = Error(RuleIds.ParameterNamesCollide, "Language", "Parameter names collide");

    // Shapes.
    private static readonly DiagnosticDescriptor KernelLargerThanInput = Error(RuleIds.KernelLargerThanInput, "Shapes", "Kernel is larger than its input");
    private static readonly DiagnosticDescriptor GroupsDoNotDivide = Error(RuleIds.GroupsDoNotDivide, "Shapes", "Channels are not divisible by groups");
    private static readonly DiagnosticDescriptor ShapesDoNotFit = Error(RuleIds.ShapesDoNotFit, "Shapes", "Shapes do not fit");
    private static readonly DiagnosticDescriptor NotFlattened = Error(RuleIds.NotFlattened, "Shapes", "Dense on a map that is not flattened");
    private static readonly DiagnosticDescriptor FlattenedTwice = Error(RuleIds.FlattenedTwice, "Shapes", "Flattened twice");
    private static readonly DiagnosticDescriptor PoolingDrops = Info(RuleIds.PoolingDrops, "Shapes", "Pooling drops rows or columns");
    private static readonly DiagnosticDescriptor WrongRank = Error(RuleIds.WrongRank, "Shapes", "Layer does not work on values of this rank");
    private static readonly DiagnosticDescriptor TooLarge = Error(RuleIds.TooLarge, "Shapes", "Network or value is too large");

    // Lowering.
    private static readonly DiagnosticDescriptor LoweringImpossible = Error(RuleIds.LoweringImpossible, "Lowering", "Layer cannot be lowered");
    private static readonly DiagnosticDescriptor LoweringNotEquivalent = Warning(RuleIds.LoweringNotEquivalent, "Lowering", "Lowering changes the result");
    private static readonly DiagnosticDescriptor InvalidLowerProperty = Error(RuleIds.InvalidLowerProperty, "Lowering", "Invalid NetGenLower property", WellKnownDiagnosticTags.CompilationEnd);
    private static readonly DiagnosticDescriptor InvalidLowering = Error(RuleIds.InvalidLowering, "Lowering", "Contradicting lowering options");

    // Back ends.
    private static readonly DiagnosticDescriptor InvalidGroupSizeProperty = Error(RuleIds.InvalidGroupSizeProperty, "BackEnds", "Invalid NetGenGpuGroupSize property", WellKnownDiagnosticTags.CompilationEnd);

    // NetGen itself.
    private static readonly DiagnosticDescriptor InternalError = Error(RuleIds.InternalError, "NetGen", "Internal error of NetGen");

    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        NotPartial, ContainingTypeNotPartial, SplitDeclarations, NoLayers, InvalidInput, InvalidBlock, InvalidBase, UnsupportedType, MemberTaken, UnsupportedSettings, LayersWithoutNetwork, IgnoredProperty,
        UnknownLabel, LabelUsedTwice, BranchNeverUsed, UnbalancedIf, InvalidExpression, InvalidArgument, RecursiveBlock, ParameterNamesCollide,
        KernelLargerThanInput, GroupsDoNotDivide, ShapesDoNotFit, NotFlattened, FlattenedTwice, PoolingDrops, WrongRank, TooLarge,
        LoweringImpossible, LoweringNotEquivalent, InvalidLowerProperty, InvalidLowering,
        InvalidGroupSizeProperty,
        InternalError,
    ];

    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> ByRuleId = All.ToImmutableDictionary(rule => rule.Id);

    public static DiagnosticDescriptor ById(string ruleId) => ByRuleId[ruleId];

    private static DiagnosticDescriptor Error(string id, string category, string title, params string[] tags) =>
        new(id, title, "{0}", category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: $"{Help}{id}.md", customTags: tags);

    private static DiagnosticDescriptor Warning(string id, string category, string title) =>
        new(id, title, "{0}", category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: $"{Help}{id}.md");

    private static DiagnosticDescriptor Info(string id, string category, string title) =>
        new(id, title, "{0}", category, DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: $"{Help}{id}.md");
}
