using System.Reflection;
using NetGen.Generator.Graph;
using NetGen.Generator.Operators;

namespace NetGen.Generator.Tests.Operators;

/// <summary>The compiler's operators against the runtime's attributes.</summary>
public class LayerTableTests
{
    public static TheoryData<string> Attributes => [.. LayerTable.ByAttribute.Keys.Order()];

    /// <summary>Layers with all defaults: what the attribute says they are is what the operator reads.</summary>
    [Theory]
    [InlineData("Conv2D", "channels=6 kernel=5", "Conv2D(6, 5)")]
    [InlineData("Conv2D", "channels=6 kernel=5,3 Stride=1 Padding=0 Dilation=1 Groups=1 Bias=true", "Conv2D(6, { 5, 3 })")]
    [InlineData("Conv2D", "channels=6 kernel=4 Padding=same", "Conv2D(6, 4, Padding = \"same\")")]
    [InlineData("DepthwiseConv2D", "kernel=3 Multiplier=2 Stride=2", "DepthwiseConv2D(3, Stride = 2, Multiplier = 2)")]
    [InlineData("MaxPool2D", "kernel=3", "MaxPool2D(3)")]
    [InlineData("MaxPool2D", "kernel=3 Stride=2 Padding=1 CeilMode=true", "MaxPool2D(3, Stride = 2, Padding = 1, CeilMode = true)")]
    [InlineData("AvgPool2D", "kernel=3", "AvgPool2D(3)")]
    [InlineData("AvgPool2D", "kernel=3 CountIncludePad=false DivisorOverride=2", "AvgPool2D(3, CountIncludePad = false, DivisorOverride = 2)")]
    [InlineData("AdaptiveAvgPool2D", "size=1", "AdaptiveAvgPool2D(1)")]
    [InlineData("BatchNorm2D", "", "BatchNorm2D")]
    [InlineData("BatchNorm2D", "Eps=0.001 Affine=false", "BatchNorm2D(Eps = 0.001, Affine = false)")]
    [InlineData("Dropout", "", "Dropout(0.5)")]
    [InlineData("LeakyReLU", "", "LeakyReLU")]
    [InlineData("LeakyReLU", "negativeSlope=0.2", "LeakyReLU(0.2)")]
    public void Reads_and_describes(string layer, string arguments, string description) =>
        Layers.Read(layer, arguments, new Shape(6, 8, 8)).Describe().ShouldBe(description);

    [Fact]
    public void A_float_literal_is_described_as_it_was_written() => new Dropout(0.4f).Describe().ShouldBe("Dropout(0.4)");

    [Fact]
    public void Depthwise_convolution_is_one_of_as_many_groups_as_channels()
    {
        var conv = Layers.Read("DepthwiseConv2D", "kernel=3 Multiplier=2", new Shape(6, 8, 8)).ShouldBeOfType<Conv2D>();

        (conv.Channels, conv.Groups).ShouldBe((12, 6));
        conv.Parameters([new Shape(6, 8, 8)])[0].Dimensions.ShouldBe([12, 1, 3, 3]);
    }

    [Theory]
    [MemberData(nameof(Attributes))]
    public void Every_operator_has_its_attribute(string attribute) =>
        typeof(LayerAttribute).Assembly.GetType(attribute).ShouldNotBeNull().BaseType.ShouldBe(typeof(LayerAttribute));

    /// <summary>Settings are read by name from strings: a property whose default is not what the operator takes for absent would lie to the user.</summary>
    [Theory]
    [InlineData("Conv2D", "channels=6 kernel=3")]
    [InlineData("DepthwiseConv2D", "kernel=3")]
    [InlineData("Dense", "features=3")]
    [InlineData("MaxPool2D", "kernel=3")]
    [InlineData("AvgPool2D", "kernel=3")]
    [InlineData("BatchNorm1D", "")]
    [InlineData("BatchNorm2D", "")]
    [InlineData("Softmax", "")]
    public void Defaults_of_the_attribute_are_those_of_the_operator(string layer, string required)
    {
        Shape input = layer == "BatchNorm1D" ? new Shape(6) : new Shape(6, 8, 8);
        Type type = typeof(LayerAttribute).Assembly.GetType($"NetGen.{layer}Attribute")!;
        object attribute = Activator.CreateInstance(type, [.. type.GetConstructors().Single().GetParameters().Select(_ => (object)1)])!;
        var settings = type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly).Where(p => p.CanWrite);
        string written = string.Join(' ', settings.Select(p => (p.Name, Value: p.GetValue(attribute))).Where(p => p.Value is not null).Select(p => FormattableString.Invariant($"{p.Name}={p.Value}")));

        Layers.Read(layer, $"{required} {written}", input).ShouldBe(Layers.Read(layer, required, input));
    }
}
