namespace NetGen.Generator.Tests.Language;

/// <summary>Blocks that more than one test uses.</summary>
internal static class Sources
{
    /// <summary>The block of MobileNet V2.</summary>
    public const string InvertedResidual = """
        [Block]
        [If("expand != 1"), Conv2D("in * expand", 1, Bias = false), BatchNorm2D, ReLU6, EndIf]
        [DepthwiseConv2D(3, Stride = nameof(stride), Padding = 1, Bias = false), BatchNorm2D, ReLU6]
        [Conv2D(nameof(channels), 1, Bias = false), BatchNorm2D]
        [If("stride == 1 && in == channels"), Add("in"), EndIf]
        public sealed partial class InvertedResidualAttribute(int channels, int stride = 1, int expand = 6) : LayerAttribute;
        """;
}
