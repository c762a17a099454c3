using System.Collections.Immutable;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Frontend;
using NetGen.Generator.Primitives;

namespace NetGen.Generator.Language;

/// <summary>If, Else, EndIf and labels, as far as they can be judged without evaluating a condition.</summary>
internal static class LabelRules
{
    /// <summary>What every attribute takes, being a layer to C#.</summary>
    private static readonly ImmutableArray<string> OfLayers = ["Name", "Repeat", "Lower"];

    public static IEnumerable<Problem> Problems(string type, EquatableArray<LayerSpec> layers)
    {
        var problems = new List<Problem>();
        var branches = new Branches();
        var labels = new Dictionary<string, List<ImmutableArray<int>>> { [Labels.Input] = [[]] };
        for (int i = 0; i < layers.Count; i++)
        {
            try
            {
                branches.Enter(layers[i].Attribute, i);
                Check(layers[i], branches.Current, labels);
            }
            catch (LayerException error)
            {
                problems.Add(new(error.RuleId, new(type, i, error.Argument), error.Message));
            }
        }

        problems.AddRange(branches.Open.Select(layer => new Problem(RuleIds.UnbalancedIf, new(type, layer, null), $"{layers[layer].Text} has no EndIf")));
        return problems;
    }

    private static void Check(LayerSpec layer, ImmutableArray<int> branch, Dictionary<string, List<ImmutableArray<int>>> labels)
    {
        var arguments = new Arguments(layer, _ => 0);
        switch (layer.Attribute)
        {
            case LanguageAttributes.As:
                string label = Word(layer, arguments);
                if (!labels.TryGetValue(label, out var given))
                {
                    labels[label] = given = [];
                }

                // Two branches may give the same label where at most one of them is kept; here one is kept whenever the other is.
                if (given.Any(other => StartsWith(branch, other)))
                {
                    throw Labels.UsedTwice(label);
                }

                given.Add(branch);
                break;
            case LanguageAttributes.From:
                Require("label", Word(layer, arguments), labels);
                break;
            case LanguageAttributes.MaxUnpool2D:
                Require("pool", Word(layer, arguments, "pool"), labels);
                break;
            case LanguageAttributes.Add or LanguageAttributes.Mul or LanguageAttributes.Concat:
                var words = arguments.Words("labels");
                if (words.IsEmpty)
                {
                    throw new LayerException(RuleIds.InvalidArgument, "labels", $"{layer.Text} names no value; \"in\" is the one that entered");
                }

                for (int i = 0; i < words.Length; i++)
                {
                    Require($"labels[{i}]", words[i], labels);
                }

                break;
        }

        // Last, so that a label is known even so.
        if (LanguageAttributes.ComputesNothing(layer.Attribute) && OfLayers.FirstOrDefault(arguments.Has) is { } meaningless)
        {
            throw new LayerException(RuleIds.InvalidArgument, meaningless, $"{layer.Text} computes nothing: {meaningless} has no meaning here");
        }
    }

    private static string Word(LayerSpec layer, Arguments arguments, string argument = "label") => arguments.Word(argument) is { Length: > 0 } word
        ? word
        : throw new LayerException(RuleIds.InvalidArgument, argument, $"{layer.Text} needs a label");

    private static void Require(string argument, string label, Dictionary<string, List<ImmutableArray<int>>> labels)
    {
        if (!labels.ContainsKey(label))
        {
            throw Labels.Unknown(argument, label, labels.Keys);
        }
    }

    private static bool StartsWith(ImmutableArray<int> branch, ImmutableArray<int> prefix) =>
        branch.Length >= prefix.Length && branch.Take(prefix.Length).SequenceEqual(prefix);

    /// <summary>The If and Else branches that a layer stands in, each as the index of the attribute that opened it.</summary>
    private sealed class Branches
    {
        private readonly Stack<(int If, bool InElse)> open = new();

        public ImmutableArray<int> Current { get; private set; } = [];

        public IEnumerable<int> Open => open.Select(o => o.If);

        public void Enter(string attribute, int index)
        {
            switch (attribute)
            {
                case LanguageAttributes.If:
                    open.Push((index, false));
                    Current = Current.Add(index);
                    break;
                case LanguageAttributes.Else when open.Count > 0 && !open.Peek().InElse:
                    open.Push(open.Pop() with { InElse = true });
                    Current = Current.SetItem(Current.Length - 1, index);
                    break;
                case LanguageAttributes.Else:
                    throw new LayerException(RuleIds.UnbalancedIf, null, open.Count == 0 ? "Else without If" : "a second Else for the same If");
                case LanguageAttributes.EndIf when open.Count > 0:
                    open.Pop();
                    Current = Current.RemoveAt(Current.Length - 1);
                    break;
                case LanguageAttributes.EndIf:
                    throw new LayerException(RuleIds.UnbalancedIf, null, "EndIf without If");
            }
        }
    }
}
