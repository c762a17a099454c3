using System.Collections.Immutable;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Frontend;
using NetGen.Generator.Operators;
using NetGen.Generator.Operators.Parameters;
using NetGen.Generator.Primitives;

namespace NetGen.Generator.Language;

/// <summary>If, Else, EndIf and labels, as far as they can be judged without evaluating a condition.</summary>
internal static class LabelRules
{
    /// <summary>What every attribute takes, being a layer to C#.</summary>
    private static readonly ImmutableArray<string> OfLayers = ["Name", "Repeat", "Lower", "Initializer", "BiasInitializer"];

    /// <param name="type">The class.</param>
    /// <param name="layers">Its layers.</param>
    /// <param name="inputs">The labels of further inputs of a network.</param>
    public static IEnumerable<Problem> Problems(string type, EquatableArray<LayerSpec> layers, IReadOnlyList<string> inputs)
    {
        var problems = new List<Problem>();
        var branches = new Branches();
        var labels = inputs.Prepend(Labels.Input).ToDictionary(input => input, _ => new List<ImmutableArray<int>> { ImmutableArray<int>.Empty });
        for (int i = 0; i < layers.Count; i++)
        {
            if (branches.Enter(layers[i].Attribute, i) is { } unbalanced)
            {
                problems.Add(new(RuleIds.UnbalancedIf, new(type, i, null), unbalanced));
                continue;
            }

            problems.AddRange(Errors(layers[i], branches.Current, labels).Select(error => new Problem(error.RuleId, new(type, i, error.Argument), error.Message)));
        }

        problems.AddRange(branches.Open.Select(layer => new Problem(RuleIds.UnbalancedIf, new(type, layer, null), $"{layers[layer].Text} has no EndIf")));

        // What C# could not make out may be what is missed.
        int firstFaulty = layers.Items.IndexOf(LayerSpec.Faulty);
        return firstFaulty < 0 ? problems : problems.Where(problem => problem.RuleId switch
        {
            RuleIds.UnbalancedIf => false,
            RuleIds.UnknownLabel => problem.Place.Layer < firstFaulty,
            _ => true,
        });
    }

    private static IEnumerable<LayerException> Errors(LayerSpec layer, ImmutableArray<int> branch, Dictionary<string, List<ImmutableArray<int>>> labels)
    {
        var arguments = new Arguments(layer, _ => 0);
        switch (layer.Attribute)
        {
            case LanguageAttributes.As:
            case LanguageAttributes.Parameter:
                if (Word(arguments, "label") is not { } label)
                {
                    yield return NeedsALabel(layer, "label");
                }
                else if (!TryGive(label, branch, labels))
                {
                    yield return Labels.UsedTwice("label", label);
                }

                break;
            case var attribute when attribute == Split.Layer.Attribute:
                var parts = Split.LabelsParameter.Read(arguments);
                if (parts.IsEmpty)
                {
                    yield return arguments.Errors.FirstOrDefault() ?? new LayerException(RuleIds.InvalidArgument, "labels", $"{layer.Text} names no part");
                }

                for (int i = 0; i < parts.Length; i++)
                {
                    if (parts[i].Length == 0)
                    {
                        yield return NeedsALabel(layer, $"labels[{i}]");
                    }
                    else if (!TryGive(parts[i], branch, labels))
                    {
                        yield return Labels.UsedTwice($"labels[{i}]", parts[i]);
                    }
                }

                break;
            case LanguageAttributes.From:
            case LanguageAttributes.Output:
            case var attribute when attribute == MaxUnpool.Layer2D.Attribute:
                string argument = layer.Attribute == MaxUnpool.Layer2D.Attribute ? "pool" : "label";
                if (Word(arguments, argument) is not { } named)
                {
                    yield return NeedsALabel(layer, argument);
                }
                else if (!labels.ContainsKey(named))
                {
                    yield return Labels.Unknown(argument, named, labels.Keys);
                }

                break;
            case var combination when LayerTable.Combinations.ContainsKey(combination):
                var words = CombinationDefinition.LabelsParameter.Read(arguments);
                if (words.IsEmpty)
                {
                    yield return arguments.Errors.FirstOrDefault()
                        ?? new LayerException(RuleIds.InvalidArgument, "labels", $"{layer.Text} names no value; \"in\" is the one that entered");
                }

                for (int i = 0; i < words.Length; i++)
                {
                    if (!labels.ContainsKey(words[i]))
                    {
                        yield return Labels.Unknown($"labels[{i}]", words[i], labels.Keys);
                    }
                }

                break;
        }

        if (LanguageAttributes.ComputesNothing(layer.Attribute))
        {
            foreach (string meaningless in OfLayers.Where(name => arguments.Has(name) && (layer.Attribute != LanguageAttributes.Parameter || name != "Initializer")))
            {
                yield return new(RuleIds.InvalidArgument, meaningless, $"{layer.Text} computes nothing: {meaningless} has no meaning here");
            }
        }
    }

    /// <summary>Notes that a label is given in a branch; false where it is given already whenever that branch is kept.</summary>
    private static bool TryGive(string label, ImmutableArray<int> branch, Dictionary<string, List<ImmutableArray<int>>> labels)
    {
        if (!labels.TryGetValue(label, out var given))
        {
            labels[label] = given = [];
        }

        // Two branches may give the same label where at most one of them is kept.
        if (given.Any(other => StartsWith(branch, other)))
        {
            return false;
        }

        given.Add(branch);
        return true;
    }

    private static string? Word(Arguments arguments, string argument) => arguments.Word(argument) is { Length: > 0 } word ? word : null;

    private static LayerException NeedsALabel(LayerSpec layer, string argument) => new(RuleIds.InvalidArgument, argument, $"{layer.Text} needs a label");

    private static bool StartsWith(ImmutableArray<int> branch, ImmutableArray<int> prefix) =>
        branch.Length >= prefix.Length && branch.Take(prefix.Length).SequenceEqual(prefix);

    /// <summary>The If and Else branches that a layer stands in, each as the index of the attribute that opened it.</summary>
    private sealed class Branches
    {
        private readonly Stack<(int If, bool InElse)> open = new();

        public ImmutableArray<int> Current { get; private set; } = [];

        public IEnumerable<int> Open => open.Select(o => o.If);

        /// <returns>Why the attribute cannot stand here; null where it can.</returns>
        public string? Enter(string attribute, int index)
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
                    return open.Count == 0 ? "Else without If" : "a second Else for the same If";
                case LanguageAttributes.EndIf when open.Count > 0:
                    open.Pop();
                    Current = Current.RemoveAt(Current.Length - 1);
                    break;
                case LanguageAttributes.EndIf:
                    return "EndIf without If";
            }

            return null;
        }
    }
}
