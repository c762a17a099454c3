using System.Collections.Immutable;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Frontend;
using NetGen.Generator.Graph;
using NetGen.Generator.Language.Expressions;
using NetGen.Generator.Operators;
using NetGen.Generator.Primitives;

namespace NetGen.Generator.Language;

/// <summary>Walks the layers of a network and of the blocks in it, in the order they run.</summary>
internal sealed class Expander(EquatableArray<BlockSpec> blocks, Shape input, CancellationToken cancellation)
{
    // A network of more layers than this is a mistake in a Repeat, and would take the IDE down with it.
    private const int MostLayers = 10_000;

    private readonly Dictionary<string, BlockSpec> blocks = blocks.ToDictionary(b => b.FullName);
    private readonly GraphBuilder graph = new(input);
    private readonly ImmutableArray<Problem>.Builder warnings = ImmutableArray.CreateBuilder<Problem>();
    private int layers;

    public ImmutableArray<Problem> Warnings => warnings.ToImmutable();

    public NetworkGraph Build(Value output) => graph.Build(output);

    /// <exception cref="ExpansionException">A layer cannot be.</exception>
    public Value ExpandNetwork(string type, EquatableArray<LayerSpec> layers)
    {
        var network = new Frame(type, [], "", Scope.OfNetwork(input.Channels), new LayerNames(""), MayLower: true);
        return Expand(network, layers, graph.Input);
    }

    private Value Expand(Frame frame, EquatableArray<LayerSpec> layers, Value entered)
    {
        var state = new State(entered);
        for (int i = 0; i < layers.Count; i++)
        {
            LayerSpec layer = layers[i];
            LayerPlace place = new(frame.Path.Add(new(frame.Type, i, null)), frame.Block, layer);
            try
            {
                Step(frame, state, layer, place);
            }
            catch (LayerException error)
            {
                throw new ExpansionException(place.Problem(error));
            }
            catch (OverflowException)
            {
                throw new ExpansionException(place.Problem(new(RuleIds.TooLarge, null, $"{layer.Text}: sizes exceed 2^31 - 1")));
            }
        }

        return state.Current;
    }

    private void Step(Frame frame, State state, LayerSpec layer, LayerPlace place)
    {
        var arguments = new Arguments(layer, frame.Scope.Integer);
        switch (layer.Attribute)
        {
            case LanguageAttributes.If:
                state.Conditions.If(() => Condition(frame.Scope, arguments));
                return;
            case LanguageAttributes.Else:
                state.Conditions.Else();
                return;
            case LanguageAttributes.EndIf:
                state.Conditions.EndIf();
                return;
        }

        if (!state.Conditions.Keep)
        {
            return;
        }

        switch (layer.Attribute)
        {
            case LanguageAttributes.As:
                state.Labels.Define(arguments.Word("label") ?? "", state.Current);
                return;
            case LanguageAttributes.From:
                state.Current = state.Labels.Find("label", arguments.Word("label") ?? "");
                return;
        }

        int repeat = arguments.Integer("Repeat", 1, min: 0, max: MostLayers);
        for (int repetition = 0; repetition < repeat; repetition++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (++this.layers > MostLayers)
            {
                throw new LayerException(RuleIds.TooLarge, layer.Arguments.Any(a => a.Name == "Repeat") ? "Repeat" : null, $"more than {MostLayers} layers");
            }

            string prefix = LanguageAttributes.Contains(layer.Attribute) ? "" : frame.Names.Next(arguments.Word("Name"), repetition);
            bool mayLower = frame.MayLower && arguments.Boolean("Lower", true);
            if (blocks.TryGetValue(layer.Attribute, out BlockSpec? block))
            {
                state.Current = ExpandBlock(frame, block, layer, place, prefix, mayLower, state.Current);
            }
            else if (LayerTable.Composites.TryGetValue(layer.Attribute, out CompositeDefinition? composite))
            {
                ExpandComposite(frame, state, composite, layer, place, prefix, mayLower);
            }
            else
            {
                state.Current = Apply(frame, state, layer, place, prefix, mayLower);
            }
        }
    }

    private Value ExpandBlock(Frame user, BlockSpec block, LayerSpec use, LayerPlace place, string prefix, bool mayLower, Value entered)
    {
        var frame = new Frame(
            block.FullName,
            place.Path,
            user.Within(use),
            Scope.OfBlock(block, use, user.Scope, entered.Shape.Channels),
            new LayerNames(prefix),
            mayLower);
        return Expand(frame, block.Layers, entered);
    }

    /// <summary>The parts stand where the composite does, so they are told of its arguments and read names as it does.</summary>
    private void ExpandComposite(Frame frame, State state, CompositeDefinition composite, LayerSpec layer, LayerPlace place, string prefix, bool mayLower)
    {
        Frame inner = frame with { Block = frame.Within(layer) };
        foreach (CompositePart part in composite.Parts(frame.Scope.Substitute(layer)))
        {
            state.Current = Apply(inner, state, part.Layer, place, LayerNames.Join(prefix, part.Name), mayLower);
        }
    }

    private Value Apply(Frame frame, State state, LayerSpec layer, LayerPlace place, string prefix, bool mayLower)
    {
        var arguments = new Arguments(frame.Scope.Substitute(layer), frame.Scope.Integer);
        ImmutableArray<Value> inputs = [state.Current];
        Operator op;
        string text;
        if (Combination.Of(layer.Attribute) is { } combination)
        {
            op = combination.Operator;
            inputs = combination.Inputs(state.Current, NamedValues(state.Labels, arguments));

            // The labels are not among the operator's parameters: show them as written.
            text = layer.Text;
        }
        else if (layer.Attribute == LanguageAttributes.MaxUnpool2D)
        {
            (op, inputs) = Unpooling.Read(arguments, state.Labels, state.Current, graph);
            text = layer.Text;
        }
        else
        {
            op = LayerTable.ByAttribute[layer.Attribute].Read(arguments, state.Current.Shape);
            text = op.Describe();
        }

        Value output = graph.Apply(op, new(place.Path, text, frame.Block, prefix, mayLower), inputs);
        foreach (var (ruleId, argument, message) in op.Warnings([.. inputs.Select(v => v.Shape)]))
        {
            warnings.Add(place.Problem(new(ruleId, argument, message)));
        }

        return output;
    }

    private static ImmutableArray<Value> NamedValues(Labels labels, Arguments arguments) =>
        [.. arguments.Words("labels").Select((label, i) => labels.Find($"labels[{i}]", label))];

    private static bool Condition(Scope scope, Arguments arguments)
    {
        string condition = arguments.Word("condition") ?? "";
        try
        {
            return scope.Boolean(condition);
        }
        catch (ExpressionException error)
        {
            throw new LayerException(RuleIds.InvalidExpression, "condition", $"If(\"{condition}\"): {error.Message}");
        }
    }

    /// <summary>A network or one use of a block: what holds for all of its layers.</summary>
    /// <param name="Type">Metadata name of the class.</param>
    /// <param name="Path">The places of the attributes that led here.</param>
    /// <param name="Block">Those attributes, as <see cref="Origin.Block"/>.</param>
    /// <param name="Scope">What names in expressions mean.</param>
    /// <param name="Names">Counts its layers.</param>
    /// <param name="MayLower">False where the block is kept as written.</param>
    private sealed record Frame(string Type, ImmutableArray<Place> Path, string Block, Scope Scope, LayerNames Names, bool MayLower)
    {
        /// <summary>What <see cref="Block"/> is for the layers that a layer here stands for.</summary>
        public string Within(LayerSpec layer) => Block.Length == 0 ? layer.Text : $"{Block} / {layer.Text}";
    }

    /// <summary>What changes from layer to layer.</summary>
    private sealed class State(Value entered)
    {
        public Value Current { get; set; } = entered;

        public Labels Labels { get; } = new(entered);

        public Conditions Conditions { get; } = new();
    }
}
