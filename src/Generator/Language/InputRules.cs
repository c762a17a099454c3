using NetGen.Generator.Diagnostics;
using NetGen.Generator.Frontend;
using NetGen.Generator.Primitives;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Language;

/// <summary>The sizes given to Network and Variant.</summary>
internal static class InputRules
{
    public static IEnumerable<Problem> Problems(NetworkSpec spec)
    {
        // What C# finds fault with is not known.
        IEnumerable<Problem> own = spec.IsInputKnown ? Sizes(spec.Type.FullName, spec.Input) : [];
        if (spec.Base is not { } network)
        {
            return own;
        }

        IEnumerable<Problem> ofBase = network.IsInputKnown ? Sizes(network.FullName, network.Input) : [];
        return spec.Input.Count == 0
            ? ofBase
            : [.. ofBase, .. own, .. network.IsInputKnown && spec.IsInputKnown ? Fit(spec, network) : []];
    }

    /// <summary>The shape that enters the layers as they are written: for a variant, that of its base. Null where it is not known.</summary>
    public static Shape? Shape(NetworkSpec spec)
    {
        var (type, input, isKnown) = spec.Base is { } network ? (network.FullName, network.Input, network.IsInputKnown) : (spec.Type.FullName, spec.Input, spec.IsInputKnown);
        return isKnown && !Sizes(type, input).Any() ? new Shape(input) : null;
    }

    private static IEnumerable<Problem> Sizes(string type, EquatableArray<int> input)
    {
        if (input.Count is 0 or > Shapes.Shape.MostDimensions)
        {
            string found = input.Count == 0 ? "none" : $"{input.Count} numbers";
            yield return new(RuleIds.InvalidInput, new(type, -1, "input"), $"the input size is 1 to {Shapes.Shape.MostDimensions} numbers, as [Network(3, 224, 224)] for channels, height and width; found {found}");
        }

        for (int i = 0; i < input.Count; i++)
        {
            if (input[i] < 1)
            {
                yield return new(RuleIds.InvalidInput, new(type, -1, $"input[{i}]"), $"an input size is at least 1, found {input[i]}");
            }
        }

        if (input.Aggregate(1.0, (product, size) => product * Math.Max(size, 1)) > int.MaxValue)
        {
            yield return new(RuleIds.TooLarge, new(type, -1, "input"), $"an input of {string.Join(" x ", input)} has more than 2^31 - 1 elements");
        }
    }

    private static IEnumerable<Problem> Fit(NetworkSpec spec, BaseSpec network)
    {
        if (spec.Input.Count != network.Input.Count)
        {
            yield return new(RuleIds.InvalidInput, new(spec.Type.FullName, -1, "input"), $"{network.DisplayName} takes {string.Join(" x ", network.Input)}; a variant's input has as many dimensions, found {string.Join(" x ", spec.Input)}");
        }
        else if (spec.Input[0] != network.Input[0])
        {
            yield return new(RuleIds.InvalidInput, new(spec.Type.FullName, -1, "input[0]"), $"{network.DisplayName} takes {network.Input[0]} channels, and so must a variant with its weights; found {spec.Input[0]}");
        }
    }
}
