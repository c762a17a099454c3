using NetGen.Generator.Operators;
using NetGen.Generator.Operators.Parameters;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Tests.Operators;

/// <summary>How operators are read and described.</summary>
public class LayerTableTests
{
    /// <summary>Something that all layers can be read on.</summary>
    private static readonly Shape Input = new(6);

    public static TheoryData<string> Names => [.. LayerTable.ByAttribute.Values.Select(definition => definition.Name).Order(StringComparer.Ordinal)];

    /// <summary>The text of descriptions.</summary>
    [Theory]
    [InlineData("Conv1D", "channels=6 kernel=5 Stride=2 Padding=1", "Conv1D(6, 5, Stride = 2, Padding = 1)")]
    [InlineData("Conv1D", "channels=6 kernel=4 Padding=same Dilation=3 Groups=2", "Conv1D(6, 4, Padding = \"same\", Dilation = 3, Groups = 2)")]
    [InlineData("Conv3D", "channels=6 kernel=3,5,5 Stride=1 Padding=1,2,2 Bias=false", "Conv3D(6, { 3, 5, 5 }, Padding = { 1, 2, 2 }, Bias = false)")]
    [InlineData("Conv3D", "channels=6 kernel=3 Padding=same Dilation=1,2,1", "Conv3D(6, 3, Padding = { 1, 2, 1 }, Dilation = { 1, 2, 1 })")]
    [InlineData("Conv2D", "channels=6 kernel=5,3 Stride=1 Padding=0 Dilation=1 Groups=1 Bias=true", "Conv2D(6, { 5, 3 })")]
    [InlineData("Conv2D", "channels=6 kernel=4 Padding=same", "Conv2D(6, 4, Padding = \"same\")")]
    [InlineData("DepthwiseConv2D", "kernel=3 Multiplier=2 Stride=2", "DepthwiseConv2D(3, Stride = 2, Multiplier = 2)")]
    [InlineData("ConvTranspose1D", "channels=6 kernel=4 Stride=2 OutputPadding=1", "ConvTranspose1D(6, 4, Stride = 2, OutputPadding = 1)")]
    [InlineData("ConvTranspose2D", "channels=6 kernel=3 Stride=2 Padding=1 OutputPadding=1 Groups=2", "ConvTranspose2D(6, 3, Stride = 2, Padding = 1, OutputPadding = 1, Groups = 2)")]
    [InlineData("ConvTranspose3D", "channels=6 kernel=3 Stride=1,2,2 Padding=1,0,1 OutputPadding=0,1,0 Bias=false", "ConvTranspose3D(6, 3, Stride = { 1, 2, 2 }, Padding = { 1, 0, 1 }, OutputPadding = { 0, 1, 0 }, Bias = false)")]
    [InlineData("MaxPool1D", "kernel=3 Stride=3", "MaxPool1D(3)")]
    [InlineData("MaxPool3D", "kernel=3,2,2 Stride=3,2,2 Dilation=1,2,2", "MaxPool3D({ 3, 2, 2 }, Dilation = { 1, 2, 2 })")]
    [InlineData("MaxPool2D", "kernel=3 Stride=2 Padding=1 CeilMode=true", "MaxPool2D(3, Stride = 2, Padding = 1, CeilMode = true)")]
    [InlineData("AvgPool1D", "kernel=3 Padding=1 CeilMode=true CountIncludePad=false", "AvgPool1D(3, Padding = 1, CeilMode = true, CountIncludePad = false)")]
    [InlineData("AvgPool3D", "kernel=3 Stride=1,2,2 DivisorOverride=2", "AvgPool3D(3, Stride = { 1, 2, 2 }, DivisorOverride = 2)")]
    [InlineData("AvgPool2D", "kernel=3 CountIncludePad=false DivisorOverride=2", "AvgPool2D(3, CountIncludePad = false, DivisorOverride = 2)")]
    [InlineData("AdaptiveAvgPool1D", "size=4", "AdaptiveAvgPool1D(4)")]
    [InlineData("AdaptiveAvgPool2D", "size=1", "AdaptiveAvgPool2D(1)")]
    [InlineData("AdaptiveAvgPool3D", "size=1,2,3", "AdaptiveAvgPool3D({ 1, 2, 3 })")]
    [InlineData("AdaptiveMaxPool1D", "size=4", "AdaptiveMaxPool1D(4)")]
    [InlineData("AdaptiveMaxPool2D", "size=2,3", "AdaptiveMaxPool2D({ 2, 3 })")]
    [InlineData("AdaptiveMaxPool3D", "size=1", "AdaptiveMaxPool3D(1)")]
    [InlineData("BatchNorm3D", "Eps=0.001 Affine=false", "BatchNorm3D(Eps = 0.001, Affine = false)")]
    [InlineData("BatchNorm2D", "Eps=0.001 Affine=false", "BatchNorm2D(Eps = 0.001, Affine = false)")]
    [InlineData("Dropout", "", "Dropout(0.5)")]
    [InlineData("LeakyReLU", "negativeSlope=0.2", "LeakyReLU(0.2)")]
    [InlineData("Softmax", "Dim=-1", "Softmax(Dim = -1)")]
    [InlineData("LogSoftmax", "Dim=2", "LogSoftmax(Dim = 2)")]
    [InlineData("LayerNorm", "normalizedShape=6,8,8 Eps=0.1 ElementwiseAffine=false", "LayerNorm({ 6, 8, 8 }, Eps = 0.1, ElementwiseAffine = false)")]
    [InlineData("LayerNorm", "normalizedShape=8,8 Bias=false", "LayerNorm({ 8, 8 }, Bias = false)")]
    [InlineData("LocalResponseNorm", "size=5 Alpha=0.1 Beta=0.5 K=2", "LocalResponseNorm(5, Alpha = 0.1, Beta = 0.5, K = 2)")]
    [InlineData("Pad", "sides=2", "Pad(2)")]
    [InlineData("Pad", "sides=1 Left=0", "Pad(Right = 1, Top = 1, Bottom = 1)")]
    [InlineData("Pad", "Right=1 Bottom=1 Value=0.5", "Pad(Right = 1, Bottom = 1, Value = 0.5)")]
    [InlineData("Reshape", "shape=3,-1,8", "Reshape(3, -1, 8)")]
    [InlineData("Reshape", "shape=-1", "Flatten")]
    [InlineData("Upsample2D", "ScaleFactor=2", "Upsample2D(ScaleFactor = 2)")]
    [InlineData("Upsample2D", "ScaleFactor=2,0.5 Mode=bilinear AlignCorners=true", "Upsample2D(ScaleFactor = { 2, 0.5 }, Mode = \"bilinear\", AlignCorners = true)")]
    [InlineData("Upsample2D", "Size=7,5 Mode=nearest", "Upsample2D(Size = { 7, 5 })")]
    [InlineData("ELU", "alpha=0.5", "ELU(0.5)")]
    [InlineData("GELU", "approximate=tanh", "GELU(\"tanh\")")]
    [InlineData("Softplus", "beta=2", "Softplus(2)")]
    [InlineData("Softplus", "threshold=5", "Softplus(1, 5)")]
    [InlineData("RReLU", "lower=0 upper=0.5", "RReLU(0, 0.5)")]
    [InlineData("PReLU", "numParameters=6", "PReLU(6)")]
    [InlineData("PReLU", "init=0.1", "PReLU(1, 0.1)")]
    public void Reads_and_describes(string layer, string arguments, string description) =>
        Layers.Read(layer, arguments, new Shape(6, 8, 8)).Describe().ShouldBe(description);

    [Fact]
    public void A_float_literal_is_described_as_it_was_written() => new Dropout(0.4f).Describe().ShouldBe("Dropout(0.4)");

    [Fact]
    public void Depthwise_convolution_is_one_of_as_many_groups_as_channels()
    {
        var conv = Layers.Read("DepthwiseConv2D", "kernel=3 Multiplier=2", new Shape(6, 8, 8)).ShouldBeOfType<Conv>();

        (conv.Channels, conv.Groups).ShouldBe((12, 6));
        conv.Parameters([new Shape(6, 8, 8)])[0].Dimensions.ShouldBe([12, 1, 3, 3]);
    }

    [Theory]
    [InlineData("ELU", "", false, true)]
    [InlineData("ELU", "alpha=-1", true, true)]
    [InlineData("SELU", "", false, true)]
    [InlineData("GELU", "", false, true)]
    [InlineData("GELU", "approximate=tanh", false, true)]
    [InlineData("HardSigmoid", "", true, true)]
    [InlineData("HardSwish", "", false, true)]
    [InlineData("Mish", "", false, true)]
    [InlineData("Softplus", "", true, true)]
    [InlineData("Softplus", "threshold=-1", false, true)]
    [InlineData("Softplus", "beta=-1", false, false)]
    [InlineData("RReLU", "", false, true)]
    [InlineData("RReLU", "lower=-2 upper=1", true, true)]
    [InlineData("PReLU", "", false, true)]
    [InlineData("Softmax", "", true, true)]
    [InlineData("LogSoftmax", "", false, false)]
    [InlineData("LayerNorm", "normalizedShape=6", false, false)]
    [InlineData("LocalResponseNorm", "size=5", false, true)]
    [InlineData("LocalResponseNorm", "size=5 K=-1", false, false)]
    [InlineData("Pad", "sides=1", false, true)]
    [InlineData("Pad", "sides=1 Value=-1", false, false)]
    [InlineData("Reshape", "shape=6,1", false, true)]
    [InlineData("Upsample2D", "ScaleFactor=2", false, true)]
    public void Signs_are_known_for_what_may_be_below_zero_and_for_what_is_not(string layer, string arguments, bool ofAny, bool ofNonNegative)
    {
        Operator op = Layers.Read(layer, arguments, new Shape(6));

        (op.IsNonNegative([false]), op.IsNonNegative([true])).ShouldBe((ofAny, ofNonNegative));
    }

    [Theory]
    [InlineData("Add", false, false, true)]
    [InlineData("Mul", false, false, true)]
    [InlineData("Sub", false, false, false)]
    [InlineData("Div", false, false, false)]
    [InlineData("Max", false, true, true)]
    [InlineData("Min", false, false, true)]
    [InlineData("Concat", false, false, true)]
    public void Signs_of_combinations_follow_from_what_is_combined(string layer, bool ofAny, bool ofOne, bool ofBoth)
    {
        Operator op = Layers.Combination(layer);

        (op.IsNonNegative([false, false]), op.IsNonNegative([false, true]), op.IsNonNegative([true, true])).ShouldBe((ofAny, ofOne, ofBoth));
    }

    /// <summary>What a layer takes for absent is what its list says.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Defaults_that_are_written_change_nothing(string layer)
    {
        LayerDefinition definition = Find(layer);
        string defaults = string.Join(' ', definition.Parameters.Where(p => p.Default is not null).Select(p => FormattableString.Invariant($"{p.Name}={p.Default}")));

        Layers.Read(layer, $"{Required(definition)} {defaults}", Input).ShouldBe(Layers.Read(layer, Required(definition), Input));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Defaults_are_not_described(string layer)
    {
        LayerDefinition definition = Find(layer);
        string description = Layers.Read(layer, Required(definition), Input).Describe();

        // But Dropout always says its share, and Pad that it adds nothing.
        int written = description.Contains('(', StringComparison.Ordinal) ? description.Split(',').Length : 0;
        written.ShouldBe(Required(definition).Split(' ', StringSplitOptions.RemoveEmptyEntries).Length + (layer.Contains("Dropout", StringComparison.Ordinal) || layer is "Pad" or "ConstantPad1D" or "ConstantPad3D" ? 1 : 0), description);
    }

    private static LayerDefinition Find(string layer) => LayerTable.ByAttribute.Values.Single(definition => definition.Name == layer);

    /// <summary>What must be written, and a little more where one of two must be.</summary>
    private static string Required(LayerDefinition definition) => string.Join(' ',
    [
        .. definition.Parameters.Where(p => p.IsRequired).Select(p => $"{p.Name}={(p is FormulaParameter ? "x" : p is RealParameter { Max: 1 } ? "1" : "3")}"),
        .. definition.Name.StartsWith("Upsample", StringComparison.Ordinal) ? ["ScaleFactor=2"] : (string[])[],
    ]);
}
