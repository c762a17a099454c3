using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace NetGen.Generator.Tests.Documentation;

/// <summary>What is declared <see cref="object"/> says in its documentation which forms it takes, each with an example: the type does not.</summary>
public sealed partial class ArgumentFormsTests
{
    private static readonly Dictionary<string, XElement> Documentation = XDocument.Load(Path.ChangeExtension(typeof(LayerAttribute).Assembly.Location, ".xml"))
        .Descendants("member").ToDictionary(m => (string)m.Attribute("name")!);

    public static TheoryData<string> Layers =>
        [.. typeof(LayerAttribute).Assembly.GetExportedTypes().Where(t => t.IsAssignableTo(typeof(LayerAttribute)) && Objects(t).Any()).Select(t => t.FullName!)];

    [Theory]
    [MemberData(nameof(Layers))]
    public void OfEachPropertyAndParameterAreDocumented(string layer)
    {
        foreach (var (name, text) in Objects(typeof(LayerAttribute).Assembly.GetType(layer)!))
        {
            Forms().IsMatch(text).ShouldBeTrue($"{layer}, {name}: {text}");
        }
    }

    /// <summary>An array in the documentation has as many numbers as it has names.</summary>
    [Theory]
    [MemberData(nameof(Layers))]
    public void ArraysAreOfTheLayersDimensions(string layer)
    {
        foreach (var (name, text) in Objects(typeof(LayerAttribute).Assembly.GetType(layer)!))
        {
            foreach (Match match in NamedArray().Matches(text))
            {
                int dimensions = layer.Contains("3D", StringComparison.Ordinal) ? 3 : 2;
                (match.Groups["names"].Value.Split(',').Length, match.Groups["numbers"].Value.Split(',').Length).ShouldBe((dimensions, dimensions), $"{layer}, {name}: {text}");
            }
        }
    }

    /// <summary>Properties and constructor parameters of type object, with the text of their documentation on one line.</summary>
    private static IEnumerable<(string Name, string Text)> Objects(Type type)
    {
        foreach (PropertyInfo property in type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly).Where(p => IsObject(p.PropertyType)))
        {
            yield return (property.Name, Text(Documentation[$"P:{type.FullName}.{property.Name}"].Element("summary")));
        }

        foreach (System.Reflection.ParameterInfo parameter in type.GetConstructors().SelectMany(c => c.GetParameters()).Where(p => IsObject(p.ParameterType)))
        {
            XElement constructor = Documentation.First(member => member.Key.StartsWith($"M:{type.FullName}.#ctor(", StringComparison.Ordinal)).Value;
            yield return (parameter.Name!, Text(constructor.Elements("param").Single(p => (string?)p.Attribute("name") == parameter.Name)));
        }
    }

    private static bool IsObject(Type type) => type == typeof(object) || type == typeof(object[]);

    private static string Text(XElement? element) => Space().Replace(string.Concat(element!.Nodes().Select(node => node.ToString(SaveOptions.DisableFormatting))), " ").Trim();

    [GeneratedRegex("""Takes (numbers and expressions, as <c>.+</c>|a number(, which need not be whole)?(, an array( of \{ [a-z, ]+ \})?, as <c>new\[\] \{ .+ \}</c>)?,? (or )?an expression, as <c>".+"</c>(, or a word: <c>"same"</c> .* or <c>"valid"</c> \(0\))?)\.$""")]
    private static partial Regex Forms();

    [GeneratedRegex("""an array of \{ (?<names>[a-z, ]+) \}, as <c>new\[\] \{ (?<numbers>[^}]+) \}</c>""")]
    private static partial Regex NamedArray();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
