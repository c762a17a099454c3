using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using NetGen.Generator.Operators;
using NetGen.Generator.Operators.Parameters;

namespace NetGen.Generator.Tests.Documentation;

/// <summary>docs/layers.md as it follows from the layers' lists of parameters and the documentation of their attributes.</summary>
internal static partial class LayersPage
{
    private const string Introduction = """
        # Layers

        Every layer, as the code documents it: what it computes, the shapes, and its parameters with their defaults. Names, defaults and semantics are PyTorch's. Shapes are
        without the batch: C channels, then length L, height and width H, W, or depth, height and width D, H, W. A parameter in lower case is one of the attribute's constructor,
        `Conv2D(6, 5)`, the others are set by name, `Stride = 2`. A whole number may be an expression, `"2 * in"`, and a number for each dimension one for all of them or an array,
        `new[] { 1, 3 }`. Each layer also has `Name`, `Repeat` and `Lower` ([the language](language.md)).
        """;

    /// <summary>What belongs together; the last takes what is in no other.</summary>
    private static readonly (string Title, Predicate<LayerSignature> Has)[] Groups =
    [
        ("Convolutions and Dense", layer => Convolution().IsMatch(layer.Name)),
        ("Pooling and reductions", layer => Pool().IsMatch(layer.Name)),
        ("Normalization and regularization", layer => Normalization().IsMatch(layer.Name)),
        ("Combining values", layer => layer is CombinationDefinition or { Name: "Parameter" }),
        ("Shapes and order", OnlyMoves),
        ("Activations", _ => true),
    ];

    /// <summary>The layers of each group, by name.</summary>
    public static IEnumerable<(string Title, IReadOnlyList<LayerSignature> Layers)> Layers
    {
        get
        {
            var groups = LayerTable.Signatures.OrderBy(layer => layer.Name, StringComparer.Ordinal).ToLookup(layer => Groups.First(group => group.Has(layer)).Title);
            return Groups.Select(group => (group.Title, (IReadOnlyList<LayerSignature>)[.. groups[group.Title]]));
        }
    }

    public static string Write()
    {
        var page = new StringBuilder(Introduction).Append('\n');
        foreach (var (title, layers) in Layers)
        {
            page.Append($"\n## {title}\n\n| layer | computes | shapes and weights |\n| --- | --- | --- |\n");
            page.AppendJoin("", layers.Select(Row));
            page.Append("\n| parameter | of | is | default | in PyTorch | meaning |\n| --- | --- | --- | --- | --- | --- |\n");
            page.AppendJoin("", layers.SelectMany(layer => layer.Parameters, (layer, parameter) => (layer, parameter)).GroupBy(pair => pair.parameter, pair => pair.layer).Select(Row));
        }

        return page.ToString();
    }

    /// <summary>Whether the layer's operator says how it moves data.</summary>
    private static bool OnlyMoves(LayerSignature layer) => typeof(Operator).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(Operator)) && type.GetProperty(nameof(Operator.Movement))!.DeclaringType != typeof(Operator))
        .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public).Select(field => field.GetValue(null)).OfType<LayerSignature>())
        .Contains(layer);

    private static string Row(LayerSignature layer)
    {
        var documentation = new AttributeDocumentation(typeof(LayerAttribute).Assembly.GetType(layer.Attribute)!);
        return $"| `{Usage(layer)}` | {Escape(documentation.Summary)} | {Escape(documentation.Remarks)} |\n";
    }

    /// <summary>A parameter, and the layers that have it.</summary>
    private static string Row(IGrouping<LayerParameter, LayerSignature> use)
    {
        LayerParameter parameter = use.Key;
        string layers = string.Join(", ", LayerNameList.Of(use.Select(layer => layer.Name))), name = parameter.PyTorch is { } pyTorch ? $"`{pyTorch}`" : "";
        return $"| `{parameter.Name}` | {layers} | {ParameterText.Kind(parameter)} | {ParameterText.Default(parameter)} | {name} | {Escape(parameter.Meaning)} |\n";
    }

    /// <summary>The layer with its parameters, those that have defaults with these: <c>Conv2D(channels, kernel, Stride = 1)</c>.</summary>
    private static string Usage(LayerSignature layer) => layer.Parameters.IsEmpty
        ? layer.Name
        : $"{layer.Name}({string.Join(", ", layer.Parameters.Select(p => p.IsRequired ? p.Type.IsArray ? $"{p.Name}..." : p.Name : $"{p.Name} = {(p.Default is null ? "null" : ParameterText.Default(p))}"))})";

    /// <summary>Markdown in which text stands for itself.</summary>
    private static string Escape(string markdown) => string.Join('`', markdown.Split('`').Select((part, i) => i % 2 == 0 ? Special().Replace(part, @"\$0") : part));

    [GeneratedRegex("Conv|^Dense$")]
    private static partial Regex Convolution();

    [GeneratedRegex("Pool|Unpool|^(AMax|Mean|Sum)$")]
    private static partial Regex Pool();

    [GeneratedRegex("Norm|Dropout|StochasticDepth")]
    private static partial Regex Normalization();

    /// <summary>What Markdown would take for more than itself.</summary>
    [GeneratedRegex(@"[|*_]")]
    private static partial Regex Special();
}
