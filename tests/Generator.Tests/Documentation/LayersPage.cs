using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using NetGen.Generator.Operators;

namespace NetGen.Generator.Tests.Documentation;

/// <summary>docs/layers.md as it follows from the attributes and their documentation.</summary>
internal static partial class LayersPage
{
    private const string Introduction = """
        # Layers

        Every layer, as the code documents it: parameters with their defaults, what it computes, and the shapes. Names, defaults and semantics are PyTorch's. Shapes are
        without the batch: C channels, then length L, height and width H, W, or depth, height and width D, H, W. Each layer also has `Name`, `Repeat` and `Lower`
        ([the language](language.md)).
        """;

    /// <summary>What belongs together; the last takes what is in no other.</summary>
    private static readonly (string Title, Predicate<string> Has)[] Groups =
    [
        ("Convolutions and Dense", Convolution().IsMatch),
        ("Pooling", Pool().IsMatch),
        ("Normalization and Dropout", Normalization().IsMatch),
        ("Combining values", Combination().IsMatch),
        ("Shapes and order", OnlyMoves),
        ("Activations", _ => true),
    ];

    // They say what stands where, and compute nothing.
    private static readonly Type[] Marks = [typeof(AsAttribute), typeof(FromAttribute), typeof(IfAttribute), typeof(ElseAttribute), typeof(EndIfAttribute)];

    public static string Write()
    {
        var documentation = XDocument.Load(Path.ChangeExtension(typeof(LayerAttribute).Assembly.Location, ".xml"))
            .Descendants("member").ToDictionary(m => (string)m.Attribute("name")!);
        var rows = typeof(LayerAttribute).Assembly.GetExportedTypes()
            .Where(t => t.IsSubclassOf(typeof(LayerAttribute)) && !Marks.Contains(t))
            .OrderBy(t => t.Name, StringComparer.Ordinal)
            .ToLookup(t => Groups.First(g => g.Has(Name(t))).Title, t => Row(t, documentation[$"T:{t.FullName}"]));
        var page = new StringBuilder(Introduction).Append('\n');
        foreach (var (title, _) in Groups)
        {
            page.Append($"\n## {title}\n\n| layer | computes | shapes and parameters |\n| --- | --- | --- |\n");
            page.AppendJoin("", rows[title]);
        }

        return page.ToString();
    }

    /// <summary>Whether the layer's operator says how it moves data.</summary>
    private static bool OnlyMoves(string layer) => typeof(Operator).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(Operator)) && type.GetProperty(nameof(Operator.Movement))!.DeclaringType != typeof(Operator))
        .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public).Select(field => field.GetValue(null)).OfType<LayerDefinition>())
        .Any(definition => definition.Attribute == $"NetGen.{layer}Attribute");

    private static string Row(Type layer, XElement documentation) =>
        $"| `{Signature(layer)}` | {Markdown(documentation.Element("summary"))} | {Markdown(documentation.Element("remarks"))} |\n";

    private static string Name(MemberInfo type) => type.Name[..^"Attribute".Length];

    /// <summary>The layer with its parameters, those that have defaults with these: <c>Conv2D(channels, kernel, Stride = 1)</c>.</summary>
    private static string Signature(Type layer)
    {
        ConstructorInfo constructor = layer.GetConstructors().Single();
        var parameters = constructor.GetParameters();
        object instance = constructor.Invoke([.. parameters.Select(p => p.HasDefaultValue ? p.DefaultValue : p.ParameterType == typeof(string) ? "" : p.ParameterType.IsArray ? Array.CreateInstance(p.ParameterType.GetElementType()!, 0) : 1)]);
        var properties = layer.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(p => p.CanWrite);
        string arguments = string.Join(", ",
        [
            .. parameters.Select(p => p.HasDefaultValue ? $"{p.Name} = {Text(p.DefaultValue)}" : p.ParameterType.IsArray ? $"{p.Name}..." : p.Name!),
            .. properties.Select(p => $"{p.Name} = {Text(p.GetValue(instance))}"),
        ]);
        return arguments.Length == 0 ? Name(layer) : $"{Name(layer)}({arguments})";
    }

    private static string Text(object? value) => value switch
    {
        null => "null",
        bool flag => flag ? "true" : "false",
        string text => $"\"{text}\"",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string Markdown(XElement? element)
    {
        if (element is null)
        {
            return "";
        }

        IEnumerable<string> parts = element.Nodes().Select(node => node switch
        {
            XElement { Name.LocalName: "see" } see => $"`{Shown((string?)see.Attribute("cref") ?? (string?)see.Attribute("langword") ?? "")}`",
            XElement code => $"`{code.Value}`",
            var text => Special().Replace(((XText)text).Value, @"\$0"),
        });
        return Blanks().Replace(string.Concat(parts), " ").Trim();
    }

    private static string Shown(string reference)
    {
        string name = reference[(reference.LastIndexOfAny(['.', ':']) + 1)..];
        return name.EndsWith("Attribute", StringComparison.Ordinal) ? name[..^"Attribute".Length] : name;
    }

    [GeneratedRegex("Conv|^Dense$")]
    private static partial Regex Convolution();

    [GeneratedRegex("Pool|Unpool")]
    private static partial Regex Pool();

    [GeneratedRegex("Norm|Dropout")]
    private static partial Regex Normalization();

    [GeneratedRegex("^(Add|Mul|Concat)$")]
    private static partial Regex Combination();

    /// <summary>What Markdown would take for more than itself.</summary>
    [GeneratedRegex(@"[|*_]")]
    private static partial Regex Special();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
