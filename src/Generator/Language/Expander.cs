using System.Collections.Immutable;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Expressions;
using NetGen.Generator.Frontend;
using NetGen.Generator.Graph;
using NetGen.Generator.Operators;
using NetGen.Generator.Operators.Parameters;
using NetGen.Generator.Primitives;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Language;

/// <summary>
/// Walks the layers of a network and of the blocks in it, in the order they run. What is wrong with a layer leaves its result unknown, a null value: of what
/// depends on that nothing is said but what is wrong with its arguments, so that all problems are found and none that follows from another.
/// </summary>
/// <param name="blocks">Every block that is used.</param>
/// <param name="input">The shape that enters; null where it is not known.</param>
/// <param name="inputs">Labels and shapes of further inputs; null where one is not known.</param>
/// <param name="extent">How much of the network is wanted.</param>
/// <param name="reported">The places of problems that have been reported.</param>
/// <param name="cancellation">Stops between layers.</param>
internal sealed class Expander(EquatableArray<BlockSpec> blocks, Shape? input, ImmutableArray<(string Name, Shape? Shape)> inputs, Extent extent, IReadOnlyCollection<Place> reported, CancellationToken cancellation)
{
    // A network of more layers than this is a mistake in a Repeat, and would take the IDE down with it.
    public const int MostLayers = 10_000;

    /// <summary>Stands where a shape is not known: arguments alone are read on it.</summary>
    private static readonly Shape AnyShape = new(1, 1, 1);

    private readonly Dictionary<string, BlockSpec> blocks = blocks.ToDictionary(b => b.FullName);
    private readonly HashSet<Place> reported = [.. reported];
    private readonly GraphBuilder graph = new([(Ports.Input, input ?? AnyShape), .. inputs.Select(further => (further.Name, further.Shape ?? AnyShape))]);
    private readonly Dictionary<string, Value?> outputs = [];
    private readonly List<Problem> problems = [];
    private int layers;

    /// <summary>Errors and warnings, each once; of what lies behind the end of the part that is wanted there are none.</summary>
    public IEnumerable<Problem> Problems => problems.Take(extent.End?.Problems ?? problems.Count).Distinct();

    /// <summary>The layers whose results are known, and the outputs.</summary>
    /// <param name="output">The last value.</param>
    /// <param name="ports">What leaves.</param>
    public NetworkGraph Build(Value? output, ImmutableArray<PortSpec> ports) =>
        graph.Build([.. ports.Select(port => new Port(port.Name, Output(output, port) ?? graph.Input, port.IsOptional))]);

    /// <summary>The value of an output; null where it is not known.</summary>
    /// <param name="output">The last value.</param>
    /// <param name="port">What leaves.</param>
    public Value? Output(Value? output, PortSpec port) => port.Layer < 0 ? (extent.End is { } end ? end.Value : output) : outputs.TryGetValue(port.Name, out Value? named) ? named : null;

    /// <returns>The last value; null where it is not known.</returns>
    public Value? ExpandNetwork(string type, EquatableArray<LayerSpec> layers, LayerSpec? initial = null)
    {
        var network = new Frame(type, [], null, "", Scope.OfNetwork(input?.Channels), new LayerNames(""), MayLower: true, Initial(type, initial));
        var state = new State(input is null ? null : graph.Input);
        foreach (var (further, port) in inputs.Zip(graph.Inputs.Skip(1), (further, port) => (further, port)))
        {
            state.Labels.Define("label", further.Name, further.Shape is null ? null : port.Value);
        }

        return Expand(network, layers, state);
    }

    /// <summary>How the weights of a network start.</summary>
    private Initialization Initial(string type, LayerSpec? initial)
    {
        if (initial is null)
        {
            return default;
        }

        var arguments = new Arguments(initial, _ => null);
        Initialization said = Within(default, arguments, isLayer: false);
        problems.AddRange(arguments.Errors.Select(error => new Problem(error.RuleId, new(type, -1, error.Argument), error.Message)));
        return said;
    }

    /// <summary>What a layer or block makes of what holds around it.</summary>
    private static Initialization Within(Initialization around, Arguments arguments, bool isLayer) =>
        around.Within(arguments.Initializer("Initializer", ofBias: false), arguments.Initializer("BiasInitializer", ofBias: true), isLayer);

    private Value? Expand(Frame frame, EquatableArray<LayerSpec> layers, State state)
    {
        for (int i = 0; i < layers.Count && this.layers <= MostLayers; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            LayerSpec layer = layers[i];
            LayerPlace place = new(frame.Path.Add(new(frame.Type, i, null)), frame.Block, layer, frame.Use);
            bool isReported = reported.Contains(place.Written);
            if (layer.Attribute == LanguageAttributes.EndIf && !state.Conditions.IsOpen)
            {
                // One too many ends nothing.
                continue;
            }

            if (LanguageAttributes.IsCondition(layer.Attribute) && (isReported || (layer.Attribute != LanguageAttributes.If && !state.Conditions.IsOpen)))
            {
                // Which of the layers after it are kept is not known.
                return null;
            }

            if (layer.IsFaulty || isReported)
            {
                if (state.Conditions.Keep)
                {
                    state.Forget();
                }

                continue;
            }

            try
            {
                Step(frame, state, layer, place);
            }
            catch (LayerException error)
            {
                Report(place, error.All);
                state.Current = null;
            }
            catch (OverflowException)
            {
                Report(place, [new(RuleIds.TooLarge, null, $"{layer.Text}: sizes exceed 2^31 - 1")]);
                state.Current = null;
            }
        }

        return this.layers <= MostLayers ? state.Current : null;
    }

    private void Step(Frame frame, State state, LayerSpec layer, LayerPlace place)
    {
        var arguments = new Arguments(layer, frame.Scope.Integer);
        switch (layer.Attribute)
        {
            case LanguageAttributes.If:
                bool? holds = state.Conditions.Keep ? Condition(frame.Scope, arguments, place) : false;
                if (holds is null)
                {
                    state.Forget();
                }

                state.Conditions.If(holds);
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
                Define(state, arguments, place);
                NoteLabel(frame, arguments.Word("label") ?? "", state);
                return;
            case LanguageAttributes.From:
                state.Current = state.Labels.Find("label", arguments.Word("label") ?? "");
                return;
            case LanguageAttributes.Parameter:
                DefineTensor(frame, state, layer, place);
                return;
            case LanguageAttributes.Input or LanguageAttributes.Normalize:
                return;
            case LanguageAttributes.Output when frame.Use is null && arguments.Word("label") is { } leaving && !outputs.ContainsKey(leaving):
                outputs.Add(leaving, state.Labels.Find("label", leaving));
                return;
            case LanguageAttributes.Output:
                return;
        }

        // Where it is not known how often the layer stands here, what is wrong with the layer is found of one.
        int repeat = arguments.Integer("Repeat", 1, min: 0, max: MostLayers);
        bool mayLower = frame.MayLower && arguments.Boolean("Lower", true);
        bool isLayer = !blocks.ContainsKey(layer.Attribute) && !LayerTable.Composites.ContainsKey(layer.Attribute);
        frame = frame with { Initial = Within(frame.Initial, arguments, isLayer) };
        Report(place, arguments.Errors);
        for (int repetition = 0; repetition < repeat; repetition++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (this.layers > MostLayers)
            {
                return;
            }

            if (++this.layers > MostLayers)
            {
                Report(place, [new(RuleIds.TooLarge, layer.Arguments.Any(a => a.Name == "Repeat") ? "Repeat" : null, $"more than {MostLayers} layers")]);
                return;
            }

            string prefix = Prefix(frame, arguments.Word("Name"), repetition, place);
            if (prefix.Length > 0 && extent.Omits(prefix))
            {
                continue;
            }

            if (blocks.TryGetValue(layer.Attribute, out BlockSpec? block))
            {
                state.Current = ExpandBlock(frame, block, layer, place, prefix, mayLower, state.Current);
            }
            else if (LayerTable.Composites.TryGetValue(layer.Attribute, out CompositeDefinition? composite))
            {
                ExpandComposite(frame, state, composite, layer, place, prefix, mayLower);
            }
            else if (layer.Attribute == Split.Layer.Attribute)
            {
                ExpandSplit(frame, state, layer, place, mayLower);
            }
            else
            {
                state.Current = Apply(frame, state, layer, place, prefix, mayLower);
            }

            extent.Pass(prefix, new(state.Current, problems.Count));
        }

        if (!arguments.AreKnown)
        {
            state.Current = null;
        }
    }

    /// <summary>A part of the network may end at a label of its own.</summary>
    private void NoteLabel(Frame frame, string label, State state)
    {
        if (frame.Use is null)
        {
            extent.Label(label, new(state.Current, problems.Count));
        }
    }

    private void Define(State state, Arguments arguments, LayerPlace place)
    {
        try
        {
            state.Labels.Define("label", arguments.Word("label") ?? "", state.Current);
        }
        catch (LayerException error)
        {
            Report(place, [error]);
        }
    }

    /// <summary>The current value stays as it is.</summary>
    private void DefineTensor(Frame frame, State state, LayerSpec layer, LayerPlace place)
    {
        var arguments = new Arguments(frame.Scope.Substitute(layer), frame.Scope.Integer, frame.Scope.Names);
        NamedTensor? tensor = arguments.Read(() => NamedTensor.Read(arguments));
        Initialization initial = Within(default, arguments, isLayer: true);
        Report(place, arguments.Errors);
        string label = arguments.Word(NamedTensor.LabelParameter.Name) ?? "";
        try
        {
            state.Labels.Define("label", label, () => tensor is null ? null : graph.Apply(tensor, new(place.Path, layer.Text, frame.Block, frame.Names.OfTensor(label), frame.MayLower) { Initial = initial }, ImmutableArray<Value>.Empty));
        }
        catch (LayerException error)
        {
            Report(place, [error]);
        }
    }

    /// <summary>What the layer's parameters are called; where that cannot be, a name that no other layer has.</summary>
    private string Prefix(Frame frame, string? name, int repetition, LayerPlace place)
    {
        if (LayerTable.IsFunction(place.Layer.Attribute))
        {
            return "";
        }

        try
        {
            return frame.Names.Next(name, repetition);
        }
        catch (LayerException error)
        {
            Report(place, [error]);
            return $"{name}.{this.layers}";
        }
    }

    private Value? ExpandBlock(Frame user, BlockSpec block, LayerSpec use, LayerPlace place, string prefix, bool mayLower, Value? entered)
    {
        var scope = Scope.OfBlock(block, use, user.Scope, entered?.Shape.Channels);
        Report(place, scope.Errors);
        var frame = new Frame(block.FullName, place.Path, place, user.Within(use), scope, new LayerNames(prefix), mayLower, user.Initial);
        return Expand(frame, block.Layers, new State(entered));
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

    /// <summary>Each part of the current value with its label; the last one is the current value then.</summary>
    private void ExpandSplit(Frame frame, State state, LayerSpec layer, LayerPlace place, bool mayLower)
    {
        Value? whole = state.Current;
        var arguments = new Arguments(frame.Scope.Substitute(layer), frame.Scope.Integer, frame.Scope.Names);
        ImmutableArray<string> labels = Split.LabelsParameter.Read(arguments);
        IReadOnlyList<Split>? parts = arguments.Read(() => Split.Read(arguments, labels.Length, whole?.Shape));
        Report(place, arguments.Errors);
        for (int i = 0; i < labels.Length; i++)
        {
            state.Current = whole is null || parts is null ? null : graph.Apply(parts[i], new(place.Path, layer.Text, frame.Block, "", mayLower), whole);
            try
            {
                state.Labels.Define($"{Split.LabelsParameter.Name}[{i}]", labels[i], state.Current);
                NoteLabel(frame, labels[i], state);
            }
            catch (LayerException error)
            {
                Report(place, [error]);
            }
        }
    }

    private Value? Apply(Frame frame, State state, LayerSpec layer, LayerPlace place, string prefix, bool mayLower)
    {
        var arguments = new Arguments(frame.Scope.Substitute(layer), frame.Scope.Integer, frame.Scope.Names);
        bool isNamed = LayerTable.Combinations.ContainsKey(layer.Attribute) || layer.Attribute == MaxUnpool.Layer2D.Attribute;
        if (ReadLayer(state, layer, arguments, place) is not (var op, var inputs))
        {
            return null;
        }

        // Labels are not among an operator's parameters: it is shown as written.
        Origin origin = new(place.Path, isNamed ? layer.Text : op.Describe(), frame.Block, prefix, mayLower) { Initial = frame.Initial };
        Value output = Combination.Apply(graph, op, origin, inputs);
        foreach (Warning warning in op.Warnings([.. inputs.Select(v => v.Shape)]))
        {
            problems.Add(place.Problem(warning.RuleId, warning.Argument, warning.Message) with { IsGrave = warning.IsGrave });
        }

        return output;
    }

    /// <summary>The operator and its inputs; null where something about them is wrong or not known.</summary>
    private (Operator Operator, ImmutableArray<Value> Inputs)? ReadLayer(State state, LayerSpec layer, Arguments arguments, LayerPlace place)
    {
        Value? current = state.Current;
        if (Combination.Read(layer.Attribute, arguments) is { } combination)
        {
            ImmutableArray<Value?> named = NamedValues(state.Labels, arguments, place);
            LayerException[] misfits = current is null || !arguments.AreKnown ? [] : [.. combination.Misfits(current, named)];
            Report(place, arguments.Errors.Concat(misfits));
            return current is not null && misfits.Length == 0 && arguments.AreKnown && named.All(value => value is not null)
                ? (combination.Operator, combination.Inputs(current, [.. named.OfType<Value>()]))
                : null;
        }

        if (layer.Attribute == MaxUnpool.Layer2D.Attribute)
        {
            var unpooling = arguments.Read(() => Unpooling.Read(arguments, state.Labels, current, graph));
            Report(place, arguments.Errors);
            return unpooling is { } read ? (read.Operator, read.Inputs) : null;
        }

        Operator? op = arguments.Read(() => LayerTable.ByAttribute[layer.Attribute].Read(arguments, current?.Shape ?? AnyShape));
        Report(place, arguments.Errors.Where(error => current is not null || error.RuleId is RuleIds.InvalidArgument or RuleIds.InvalidExpression));
        return op is not null && current is not null ? (op, [current]) : null;
    }

    /// <summary>The values with the labels of a layer; null where they are not known or there are none.</summary>
    private ImmutableArray<Value?> NamedValues(Labels labels, Arguments arguments, LayerPlace place)
    {
        var values = ImmutableArray.CreateBuilder<Value?>();
        foreach (string label in CombinationDefinition.LabelsParameter.Read(arguments))
        {
            Value? value = null;
            try
            {
                value = labels.Find($"{CombinationDefinition.LabelsParameter.Name}[{values.Count}]", label);
            }
            catch (LayerException error)
            {
                Report(place, [error]);
            }

            values.Add(value);
        }

        return values.ToImmutable();
    }

    private bool? Condition(Scope scope, Arguments arguments, LayerPlace place)
    {
        string condition = arguments.Word("condition") ?? "";
        try
        {
            return scope.Boolean(condition);
        }
        catch (ExpressionException error)
        {
            Report(place, [new(RuleIds.InvalidExpression, "condition", $"If(\"{condition}\"): {error.Message}")]);
            return null;
        }
    }

    /// <summary>Reports what has not been reported where the layer is written; of a number that stands for several axes, what is wrong with the first.</summary>
    private void Report(LayerPlace place, IEnumerable<LayerException> errors)
    {
        var told = new HashSet<(string, string?)>();
        foreach (LayerException error in errors)
        {
            string? argument = place.Layer.Written(error.Argument);
            if (told.Add((error.RuleId, argument)) && !reported.Contains(place.Written with { Argument = argument }))
            {
                problems.Add(place.Problem(error.RuleId, argument, error.Message, error.Characters));
            }
        }
    }

    /// <summary>A network or one use of a block: what holds for all of its layers.</summary>
    /// <param name="Type">Metadata name of the class.</param>
    /// <param name="Path">The places of the attributes that led here.</param>
    /// <param name="Use">The last of them; null in a network.</param>
    /// <param name="Block">Those attributes, as <see cref="Origin.Block"/>.</param>
    /// <param name="Scope">What names in expressions mean.</param>
    /// <param name="Names">Counts its layers.</param>
    /// <param name="MayLower">False where the block is kept as written.</param>
    /// <param name="Initial">How weights start.</param>
    private sealed record Frame(string Type, ImmutableArray<Place> Path, LayerPlace? Use, string Block, Scope Scope, LayerNames Names, bool MayLower, Initialization Initial)
    {
        /// <summary>What <see cref="Block"/> is for the layers that a layer here stands for.</summary>
        public string Within(LayerSpec layer) => Origin.Within(Block, layer.Text);
    }

    /// <summary>What changes from layer to layer.</summary>
    private sealed class State(Value? entered)
    {
        /// <summary>The value that the next layer takes; null where it is not known.</summary>
        public Value? Current { get; set; } = entered;

        public Labels Labels { get; } = new(entered);

        public Conditions Conditions { get; } = new();

        /// <summary>What stands here may have computed a value or given it a label.</summary>
        public void Forget()
        {
            Current = null;
            Labels.AreIncomplete = true;
        }
    }
}
