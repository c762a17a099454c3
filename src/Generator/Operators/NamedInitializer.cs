using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using NetGen.Generator.Primitives;

namespace NetGen.Generator.Operators;

/// <summary>How weights are drawn, as <c>torch.nn.init</c> names it: <c>kaiming_normal(mode=fan_out, nonlinearity=relu)</c>.</summary>
/// <param name="Name">A function of <c>torch.nn.init</c>, without the underscore at its end.</param>
/// <param name="Numbers">Its arguments that are numbers, those that are not written with their defaults.</param>
/// <param name="Words">Those that are words.</param>
internal sealed record NamedInitializer(string Name, EquatableArray<double> Numbers, EquatableArray<string> Words)
{
    /// <summary>The functions, with their parameters in order: a default that is a word tells which words there are; no default is null.</summary>
    private static readonly ImmutableSortedDictionary<string, (string Name, object? Default)[]> Functions = new Dictionary<string, (string, object?)[]>
    {
        ["zeros"] = [],
        ["ones"] = [],
        ["constant"] = [("val", null)],
        ["uniform"] = [("a", 0.0), ("b", 1.0)],
        ["normal"] = [("mean", 0.0), ("std", 1.0)],
        ["trunc_normal"] = [("mean", 0.0), ("std", 1.0), ("a", -2.0), ("b", 2.0)],
        ["xavier_uniform"] = [("gain", 1.0)],
        ["xavier_normal"] = [("gain", 1.0)],
        ["kaiming_uniform"] = [("a", 0.0), ("mode", "fan_in"), ("nonlinearity", "leaky_relu")],
        ["kaiming_normal"] = [("a", 0.0), ("mode", "fan_in"), ("nonlinearity", "leaky_relu")],
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    private static readonly ImmutableSortedDictionary<string, string[]> Choices = new Dictionary<string, string[]>
    {
        ["mode"] = ["fan_in", "fan_out"],
        ["nonlinearity"] = ["linear", "sigmoid", "tanh", "relu", "leaky_relu", "selu"],
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    private static readonly Regex Call = new(@"^\s*(?<name>\w+?)_?\s*(\(\s*(?<arguments>.*?)\s*\)\s*)?$", RegexOptions.CultureInvariant);

    private static readonly Regex Argument = new(@"^\s*((?<name>\w+)\s*=\s*)?(?<value>[^=]+?)\s*$", RegexOptions.CultureInvariant);

    /// <summary>Whether it asks how many inputs or outputs a weight has, which only those of two dimensions and more say.</summary>
    public bool CountsFans => Name.StartsWith("xavier", StringComparison.Ordinal) || Name.StartsWith("kaiming", StringComparison.Ordinal);

    /// <exception cref="FormatException">It is none; the message says why.</exception>
    public static NamedInitializer Parse(string text)
    {
        Match call = Call.Match(text);
        string name = call.Success ? call.Groups["name"].Value : text;
        if (!Functions.TryGetValue(name, out (string Name, object? Default)[]? parameters))
        {
            string nearest = NearestName.To(name, Functions.Keys) is { } other ? $"; did you mean {other}?" : "";
            throw new FormatException($"\"{text}\" is none of {string.Join(", ", Functions.Keys)}{nearest}");
        }

        object?[] values = [.. parameters.Select(parameter => parameter.Default)];
        string[] arguments = call.Groups["arguments"].Length == 0 ? [] : call.Groups["arguments"].Value.Split(',');
        for (int i = 0; i < arguments.Length; i++)
        {
            Match argument = Argument.Match(arguments[i]);
            int index = argument.Groups["name"].Success ? Array.FindIndex(parameters, parameter => parameter.Name == argument.Groups["name"].Value) : i;
            if (!argument.Success || index < 0 || index >= parameters.Length)
            {
                string takes = parameters.Length == 0 ? "nothing" : string.Join(", ", parameters.Select(parameter => parameter.Name));
                throw new FormatException($"{name} takes {takes}, found {arguments[i].Trim()}");
            }

            values[index] = Value(name, parameters[index], argument.Groups["value"].Value.Trim('\'', '"'));
        }

        for (int i = 0; i < values.Length; i++)
        {
            _ = values[i] ?? throw new FormatException($"{name} lacks {parameters[i].Name}");
        }

        var made = new NamedInitializer(name, [.. values.OfType<double>()], [.. values.OfType<string>()]);
        made.Require();
        return made;
    }

    /// <summary>What the elements of a tensor are drawn from. Fans and gains are those of <c>torch.nn.init</c> (Glorot and Bengio, 2010; He et al., 2015).</summary>
    /// <param name="dimensions">The tensor's; two or more where it <see cref="CountsFans"/>.</param>
    public Distribution On(EquatableArray<int> dimensions)
    {
        double field = dimensions.Skip(2).Aggregate(1.0, (product, size) => product * size);
        double fanIn = dimensions.Count < 2 ? 0 : dimensions[1] * field, fanOut = dimensions[0] * field;
        switch (Name)
        {
            case "zeros":
                return new(0, 0);
            case "ones":
                return new(1, 1);
            case "constant":
                return new(Numbers[0], Numbers[0]);
            case "uniform":
                return new(Numbers[0], Numbers[1]);
            case "normal":
                return Normal(Numbers[0], Numbers[1]);
            case "trunc_normal":
                return Numbers[1] == 0 ? new(Numbers[0], Numbers[0]) : new(Numbers[2], Numbers[3], Numbers[0], Numbers[1]);
            default:
                bool isXavier = Name.StartsWith("xavier", StringComparison.Ordinal);
                double deviation = isXavier ? Numbers[0] * Math.Sqrt(2 / (fanIn + fanOut)) : Gain(Words[1], Numbers[0]) / Math.Sqrt(Words[0] == "fan_in" ? fanIn : fanOut), bound = Math.Sqrt(3) * deviation;
                return Name.EndsWith("uniform", StringComparison.Ordinal) ? new(-bound, bound) : Normal(0, deviation);
        }
    }

    private static Distribution Normal(double mean, double deviation) => deviation == 0 ? new(mean, mean) : new(float.MinValue, float.MaxValue, mean, deviation);

    /// <summary>As <c>torch.nn.init.calculate_gain</c>.</summary>
    private static double Gain(string nonlinearity, double slope) => nonlinearity switch
    {
        "tanh" => 5.0 / 3,
        "relu" => Math.Sqrt(2),
        "leaky_relu" => Math.Sqrt(2 / (1 + (slope * slope))),
        "selu" => 0.75,
        _ => 1,
    };

    private static object Value(string function, (string Name, object? Default) parameter, string text)
    {
        if (parameter.Default is string)
        {
            return Choices[parameter.Name].Contains(text) ? text : throw new FormatException($"{parameter.Name} of {function} is one of {string.Join(", ", Choices[parameter.Name])}, found {text}");
        }

        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && Math.Abs(number) <= float.MaxValue
            ? number
            : throw new FormatException($"{parameter.Name} of {function} is a finite float, found {text}");
    }

    private void Require()
    {
        if (Name is "normal" or "trunc_normal" && Numbers[1] < 0)
        {
            throw new FormatException(FormattableString.Invariant($"std of {Name} must be at least 0, found {Numbers[1]}"));
        }

        if (Name is "uniform" or "trunc_normal")
        {
            double low = Numbers[Numbers.Count - 2], high = Numbers[Numbers.Count - 1];
            if (!(low <= high))
            {
                throw new FormatException(FormattableString.Invariant($"a of {Name} must be at most b, found {low} and {high}"));
            }
        }
    }
}
