using NetGen.Generator.Frontend;
using NetGen.Generator.Operators;

namespace NetGen.Generator.Language;

/// <summary>Metadata names of the attributes that are no operators on the current value alone: the language's own words.</summary>
internal static class LanguageAttributes
{
    public const string As = AttributeNames.As;
    public const string From = AttributeNames.From;
    public const string Input = AttributeNames.Input;
    public const string Output = AttributeNames.Output;
    public const string Normalize = AttributeNames.Normalize;
    public const string Parameter = "NetGen.ParameterAttribute";
    public const string If = "NetGen.IfAttribute";
    public const string Else = "NetGen.ElseAttribute";
    public const string EndIf = "NetGen.EndIfAttribute";

    /// <summary>Whether the attribute only says what becomes of others.</summary>
    public static bool ComputesNothing(string attribute) => attribute is As or From or Parameter || IsPort(attribute) || IsCondition(attribute);

    /// <summary>Whether the attribute says what enters or leaves a network.</summary>
    public static bool IsPort(string attribute) => attribute is Input or Output or Normalize;

    /// <summary>Whether the attribute says which others are kept.</summary>
    public static bool IsCondition(string attribute) => attribute is If or Else or EndIf;

    /// <summary>Whether the attribute means nothing without others: those that it stands between, or that give the labels it names.</summary>
    public static bool NeedsOthers(string attribute) => ComputesNothing(attribute) || attribute == Split.Layer.Attribute || attribute == MaxUnpool.Layer2D.Attribute || LayerTable.Combinations.ContainsKey(attribute);
}
