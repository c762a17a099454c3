using NetGen.Generator.Operators;

namespace NetGen.Generator.Language;

/// <summary>Metadata names of the attributes that are no operators on the current value alone: the language's own words.</summary>
internal static class LanguageAttributes
{
    public const string As = "NetGen.AsAttribute";
    public const string From = "NetGen.FromAttribute";
    public const string If = "NetGen.IfAttribute";
    public const string Else = "NetGen.ElseAttribute";
    public const string EndIf = "NetGen.EndIfAttribute";

    /// <summary>Whether the attribute only says what becomes of others.</summary>
    public static bool ComputesNothing(string attribute) => attribute is As or From || IsCondition(attribute);

    /// <summary>Whether the attribute says which others are kept.</summary>
    public static bool IsCondition(string attribute) => attribute is If or Else or EndIf;

    /// <summary>Whether the attribute means nothing without others: those that it stands between, or that give the labels it names.</summary>
    public static bool NeedsOthers(string attribute) => ComputesNothing(attribute) || attribute == Split.Layer.Attribute || attribute == MaxUnpool.Layer2D.Attribute || LayerTable.Combinations.ContainsKey(attribute);
}
