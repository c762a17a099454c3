using System.Collections.Immutable;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Frontend;
using NetGen.Generator.Primitives;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Language;

/// <summary>The sizes given to Network, Variant and Input.</summary>
internal static class InputRules
{
    public static IEnumerable<Problem> Problems(NetworkSpec spec)
    {
        // What C# finds fault with is not known.
        IEnumerable<Problem> own = spec.IsInputKnown ? Sizes(Written(spec)) : [];
        if (spec.Base is not { } network)
        {
            return own.Concat(spec.Layers.SelectMany((layer, i) => IsInput(layer) ? Sizes(Written(spec.Type.FullName, i, layer)) : []));
        }

        IEnumerable<Problem> ofBase = network.IsInputKnown ? Sizes(Written(network)) : [];
        ofBase = ofBase.Concat(spec.Layers.SelectMany((layer, i) => IsInput(layer) ? Sizes(Written(network.FullName, i, layer)) : []));
        IEnumerable<Problem> ofInputs = spec.Sizes.SelectMany((layer, i) => IsInput(layer) ? OfVariant(spec, network, i) : []);
        return spec.Input.Count == 0
            ? [.. ofBase, .. ofInputs]
            : [.. ofBase, .. own, .. network.IsInputKnown && spec.IsInputKnown ? Fit(Written(spec), network.DisplayName, network.Input) : [], .. ofInputs];
    }

    /// <summary>The shape that enters the layers as they are written: for a variant, that of its base. Null where it is not known.</summary>
    public static Shape? Shape(NetworkSpec spec)
    {
        var (input, isKnown) = spec.Base is { } network ? (Written(network), network.IsInputKnown) : (Written(spec), spec.IsInputKnown);
        return isKnown ? ShapeOf(input) : null;
    }

    /// <summary>The shapes of further inputs, as they are written: for a variant, those of its base. Null where one is not known.</summary>
    public static ImmutableArray<(string Name, Shape? Shape)> Further(NetworkSpec spec) =>
        [.. spec.Ports.Inputs.Skip(1).Select(port => (port.Name, ShapeOf(Written(spec.Base?.FullName ?? spec.Type.FullName, port.Layer, spec.Layers[port.Layer]))))];

    /// <summary>Whether a variant gives an input a size of its own.</summary>
    public static bool IsResized(NetworkSpec spec) => spec.Base is not null && (spec.Input.Count > 0 || spec.Sizes.Any(IsInput));

    /// <summary>The shapes of all inputs of a variant.</summary>
    /// <param name="spec">A variant without errors.</param>
    /// <param name="written">Those of its base.</param>
    public static ImmutableArray<Shape> Sizes(NetworkSpec spec, ImmutableArray<Shape> written)
    {
        var own = spec.Sizes.Where(IsInput).ToDictionary(layer => Label(layer)!, Size);
        return
        [
            spec.Input.Count == 0 ? written[0] : new(spec.Input),
            .. spec.Ports.Inputs.Zip(written, (port, shape) => own.TryGetValue(port.Name, out var size) ? new(size) : shape).Skip(1),
        ];
    }

    private static bool IsInput(LayerSpec layer) => layer.Attribute == LanguageAttributes.Input;

    private static string? Label(LayerSpec layer) => (layer.Find("label") as ArgumentValue.Text)?.Value;

    private static Sized Written(NetworkSpec spec) => new(spec.Type.FullName, -1, "input", spec.Input, "[Network(3, 224, 224)]");

    private static Sized Written(BaseSpec network) => new(network.FullName, -1, "input", network.Input, "[Network(3, 224, 224)]");

    private static Sized Written(string type, int index, LayerSpec input) => new(type, index, "size", Size(input), $"[Input(\"{Label(input)}\", 3, 224, 224)]");

    /// <summary>The sizes of an Input; what is not a number counts as 0, which no input size is.</summary>
    private static EquatableArray<int> Size(LayerSpec input) =>
        input.Find("size") is ArgumentValue.Array sizes ? sizes.Items.Select(size => size is ArgumentValue.Integer { Value: <= int.MaxValue } number ? (int)number.Value : 0).ToEquatableArray() : [];

    private static Shape? ShapeOf(Sized input) => Sizes(input).Any() ? null : new Shape(input.Sizes);

    private static IEnumerable<Problem> Sizes(Sized input)
    {
        EquatableArray<int> sizes = input.Sizes;
        if (sizes.Count is 0 or > Shapes.Shape.MostDimensions)
        {
            string found = sizes.Count == 0 ? "none" : $"{sizes.Count} numbers";
            yield return new(RuleIds.InvalidInput, input.Place(), $"the input size is 1 to {Shapes.Shape.MostDimensions} numbers, as {input.Example} for channels, height and width; found {found}");
        }

        for (int i = 0; i < sizes.Count; i++)
        {
            if (sizes[i] < 1)
            {
                yield return new(RuleIds.InvalidInput, input.Place(i), $"an input size is at least 1, found {sizes[i]}");
            }
        }

        if (sizes.Aggregate(1.0, (product, size) => product * Math.Max(size, 1)) > int.MaxValue)
        {
            yield return new(RuleIds.TooLarge, input.Place(), $"an input of {string.Join(" x ", sizes)} has more than 2^31 - 1 elements");
        }
    }

    /// <summary>An Input that a variant wears: it gives one that its base has another size.</summary>
    private static IEnumerable<Problem> OfVariant(NetworkSpec spec, BaseSpec network, int index)
    {
        LayerSpec layer = spec.Sizes[index];
        string self = spec.Type.FullName;
        string label = Label(layer) ?? "";
        if (spec.Ports.Inputs.FirstOrDefault(port => port.Name == label && port.Layer >= 0) is not { } port)
        {
            string[] known = [.. spec.Ports.Inputs.Skip(1).Select(input => $"\"{input.Name}\"")];
            string has = known.Length == 0 ? "has no further inputs" : $"has {string.Join(", ", known)}";
            return [new(RuleIds.UnknownLabel, new(self, index, "label"), $"{network.DisplayName} {has}, and a variant gives these another size; found \"{label}\"")];
        }

        return spec.Sizes.Take(index).Any(other => IsInput(other) && Label(other) == label)
            ? [new(RuleIds.LabelUsedTwice, new(self, index, "label"), $"the size of \"{label}\" is given twice")]
            : [.. Sizes(Written(self, index, layer)), .. Fit(Written(self, index, layer), network.DisplayName, Size(spec.Layers[port.Layer]))];
    }

    private static IEnumerable<Problem> Fit(Sized input, string network, EquatableArray<int> written)
    {
        if (input.Sizes.Count != written.Count)
        {
            yield return new(RuleIds.InvalidInput, input.Place(), $"{network} takes {string.Join(" x ", written)}; a variant's input has as many dimensions, found {string.Join(" x ", input.Sizes)}");
        }
        else if (written.Count > 0 && input.Sizes[0] != written[0])
        {
            yield return new(RuleIds.InvalidInput, input.Place(0), $"{network} takes {written[0]} channels, and so must a variant with its weights; found {input.Sizes[0]}");
        }
    }

    /// <summary>The size of an input, and where it is written.</summary>
    private sealed record Sized(string Type, int Layer, string Argument, EquatableArray<int> Sizes, string Example)
    {
        public Place Place(int? index = null) => new(Type, Layer, index is { } i ? $"{Argument}[{i}]" : Argument);
    }
}
