namespace NetGen.Benchmarks.Trial;

[Network(3, 224, 224)]
[MobileNetV2Layers]
public partial class MobileNetV2;

/// <summary>With a user's own activation.</summary>
[Network(3, 224, 224)]
[MobileNetV2Layers(own: true)]
public partial class MobileNetV2Own;

/// <summary>MobileNetV2 (Sandler et al. 2018, table 2).</summary>
[Block]
[ConvBN6(32, 3, nameof(own), stride: 2)]
[InvertedResidual(16, nameof(own), expand: 1)]
[InvertedResidual(24, nameof(own), stride: 2), InvertedResidual(24, nameof(own))]
[InvertedResidual(32, nameof(own), stride: 2), InvertedResidual(32, nameof(own), Repeat = 2)]
[InvertedResidual(64, nameof(own), stride: 2), InvertedResidual(64, nameof(own), Repeat = 3)]
[InvertedResidual(96, nameof(own), Repeat = 3)]
[InvertedResidual(160, nameof(own), stride: 2), InvertedResidual(160, nameof(own), Repeat = 2)]
[InvertedResidual(320, nameof(own))]
[ConvBN6(1280, 1, nameof(own))]
[AdaptiveAvgPool2D(1), Flatten, Dropout(0.2), Dense(1000)]
public sealed partial class MobileNetV2LayersAttribute(bool own = false) : LayerAttribute;

/// <summary>Expand by a pointwise convolution, filter each channel on its own, project to few channels without activation; add the input where it fits.</summary>
[Block]
[If("expand != 1"), ConvBN6("in * expand", 1, nameof(own)), EndIf]
[DepthwiseConv2D(3, Stride = nameof(stride), Padding = 1, Bias = false), BatchNorm2D, OwnOrReLU6(nameof(own))]
[Conv2D(nameof(channels), 1, Bias = false), BatchNorm2D]
[If("stride == 1 && in == channels"), Add("in"), EndIf]
public sealed partial class InvertedResidualAttribute(int channels, object own, int stride = 1, int expand = 6) : LayerAttribute;

[Block]
[Conv2D(nameof(channels), nameof(kernel), Stride = nameof(stride), Padding = "kernel / 2", Bias = false), BatchNorm2D, OwnOrReLU6(nameof(own))]
public sealed partial class ConvBN6Attribute(object channels, int kernel, object own, int stride = 1) : LayerAttribute;
