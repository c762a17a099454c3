using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace NetGen.Generator.Tests.Documentation;

/// <summary>What the documentation comments of a layer's attribute say, as Markdown on one line.</summary>
internal sealed partial class AttributeDocumentation(Type attribute)
{
    private static readonly Dictionary<string, XElement> Members = XDocument.Load(Path.ChangeExtension(typeof(LayerAttribute).Assembly.Location, ".xml"))
        .Descendants("member").ToDictionary(m => (string)m.Attribute("name")!);

    public string Summary => Markdown(Members[$"T:{attribute.FullName}"].Element("summary"));

    public string Remarks => Markdown(Members[$"T:{attribute.FullName}"].Element("remarks"));

    /// <summary>Of a parameter of the constructor.</summary>
    public string Parameter(string name) => Markdown(Members.First(member => member.Key.StartsWith($"M:{attribute.FullName}.#ctor(", StringComparison.Ordinal)).Value
        .Elements("param").Single(p => (string?)p.Attribute("name") == name));

    public string Property(string name) => Markdown(Members[$"P:{attribute.FullName}.{name}"].Element("summary"));

    private static string Markdown(XElement? element) => element is null ? "" : Blanks().Replace(string.Concat(element.Nodes().Select(node => node switch
    {
        XElement { Name.LocalName: "see" } see => $"`{Shown((string?)see.Attribute("cref") ?? (string?)see.Attribute("langword") ?? "")}`",
        XElement code => $"`{code.Value}`",
        var text => ((XText)text).Value,
    })), " ").Trim();

    private static string Shown(string reference)
    {
        string name = reference[(reference.LastIndexOfAny(['.', ':']) + 1)..];
        return name.EndsWith("Attribute", StringComparison.Ordinal) ? name[..^"Attribute".Length] : name;
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
