using System.Reflection;
using NetGen.Generator.Operators;
using NetGen.Generator.Operators.Parameters;

namespace NetGen.Generator.Tests.Documentation;

/// <summary>The runtime's attributes are what the compiler's lists of parameters say: C# in which names, order, types, defaults and documentation stand once more, for the user.</summary>
public sealed class AttributeTests
{
    // They say what stands where, and compute nothing.
    private static readonly Type[] Marks = [typeof(AsAttribute), typeof(FromAttribute), typeof(InputAttribute), typeof(OutputAttribute), typeof(NormalizeAttribute), typeof(IfAttribute), typeof(ElseAttribute), typeof(EndIfAttribute)];

    public static TheoryData<string> Layers => [.. LayerTable.Signatures.Select(layer => layer.Name).Order(StringComparer.Ordinal)];

    [Fact]
    public void EachHasAList()
    {
        var attributes = typeof(LayerAttribute).Assembly.GetExportedTypes().Where(type => type.IsSubclassOf(typeof(LayerAttribute)) && !Marks.Contains(type)).Select(type => type.FullName!).ToList();
        var lists = LayerTable.Signatures.Select(layer => layer.Attribute).ToList();

        attributes.Except(lists).ShouldBeEmpty("attributes of no operator: the definition is lacking in src/Generator/Operators");
        lists.Except(attributes).ShouldBeEmpty("operators without an attribute: it is lacking in src/Runtime/Layers");
    }

    [Theory]
    [MemberData(nameof(Layers))]
    public void TakesTheParametersOfTheList(string name)
    {
        var (layer, attribute) = Find(name);
        var nullability = new NullabilityInfoContext();

        Constructor(attribute).GetParameters().Select(p => (p.Name, p.ParameterType, nullability.Create(p).WriteState))
            .ShouldBe(layer.Parameters.Where(p => p.IsPositional).Select(p => ((string?)p.Name, p.Type, p.IsRequired || p.Type != typeof(object) ? NullabilityState.NotNull : NullabilityState.Nullable)));
        Settings(attribute).Select(p => (p.Name, p.PropertyType, nullability.Create(p).WriteState))
            .ShouldBe(layer.Parameters.Where(p => !p.IsPositional).Select(p => (p.Name, p.Type, p.Default is null ? NullabilityState.Nullable : NullabilityState.NotNull)));
        layer.Parameters.Select(p => !p.IsPositional).ShouldBeInOrder();
    }

    /// <summary>What is written is read by name, and what is not is the list's default: a C# default that differed would lie.</summary>
    [Theory]
    [MemberData(nameof(Layers))]
    public void HasTheDefaultsOfTheList(string name)
    {
        var (layer, attribute) = Find(name);
        var parameters = Constructor(attribute).GetParameters();
        object made = Constructor(attribute).Invoke([.. parameters.Select(p => p.HasDefaultValue ? p.DefaultValue : Any(p.ParameterType))]);
        object?[] values = [.. Values(attribute).Select(p => p.GetValue(made))];

        foreach (var (parameter, written, value) in layer.Parameters.Zip(parameters, values))
        {
            written.HasDefaultValue.ShouldBe(!parameter.IsRequired, parameter.Name);
            value.ShouldBe(parameter.IsRequired ? Any(parameter.Type) : parameter.Default, parameter.Name);
        }

        layer.Parameters.Where(p => !p.IsPositional).Select(p => (p.Name, p.Default)).ShouldBe(Settings(attribute).Select(p => (p.Name, p.GetValue(made))));
    }

    [Theory]
    [MemberData(nameof(Layers))]
    public void IsDocumentedByTheList(string name)
    {
        var (layer, attribute) = Find(name);
        var documentation = new AttributeDocumentation(attribute);
        LayerParameter[] positional = [.. layer.Parameters.Where(p => p.IsPositional)];

        positional.Select(p => documentation.Parameter(p.Name)).ShouldBe(positional.Select(p => ParameterText.Comment(layer, p)));
        Values(attribute).Select(p => documentation.Property(p.Name)).ShouldBe(positional.Select(p => ParameterText.Comment(layer, p, isValue: true)));
        Settings(attribute).Select(p => documentation.Property(p.Name)).ShouldBe(layer.Parameters.Where(p => !p.IsPositional).Select(p => ParameterText.Comment(layer, p)));
    }

    /// <summary>A constructor's parameter is a property, too: of its name, to which something is added where all layers have a property of that name.</summary>
    [Theory]
    [MemberData(nameof(Layers))]
    public void ShowsWhatItWasMadeOf(string name)
    {
        var (layer, attribute) = Find(name);
        var values = Values(attribute).ToList();

        values.Count.ShouldBe(layer.Parameters.Count(p => p.IsPositional));
        values.Zip(layer.Parameters).ShouldAllBe(pair => pair.First.Name.StartsWith(pair.Second.Name, StringComparison.OrdinalIgnoreCase));
    }

    private static (LayerSignature Layer, Type Attribute) Find(string name)
    {
        LayerSignature layer = LayerTable.Signatures.Single(layer => layer.Name == name);
        return (layer, AttributeOf(layer));
    }

    /// <summary>A layer's attribute.</summary>
    internal static Type AttributeOf(LayerSignature layer) =>
        typeof(LayerAttribute).Assembly.GetType(layer.Attribute) ?? throw new InvalidOperationException($"{layer.Name} has no attribute {layer.Attribute}: it is lacking in src/Runtime/Layers.");

    private static ConstructorInfo Constructor(Type attribute) => attribute.GetConstructors().ShouldHaveSingleItem();

    private static IEnumerable<PropertyInfo> Settings(Type attribute) => Properties(attribute).Where(p => p.CanWrite);

    private static IEnumerable<PropertyInfo> Values(Type attribute) => Properties(attribute).Where(p => !p.CanWrite);

    private static PropertyInfo[] Properties(Type attribute) => attribute.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly);

    private static object Any(Type type) => type == typeof(string) ? "a" : type == typeof(object) ? 7 : type == typeof(double) ? 0.5 : Array.CreateInstance(type.GetElementType()!, 0);
}
