using NetGen;

namespace ZooSample.Architectures;

/// <summary>EfficientNet-B0 (Tan and Le 2019, table 1); torchvision's <c>efficientnet_b0</c>.</summary>
[Network(3, 224, 224), EfficientNet(width: 1.0, depth: 1.0, Name = "features")]
[AdaptiveAvgPool2D(1), Flatten, Dropout(0.2), Dense(1000, Name = "classifier.1")]
public partial class EfficientNetB0;

/// <inheritdoc cref="EfficientNetB0"/>
[Variant<EfficientNetB0>(Lower = Lowering.Equivalent)]
public partial class EfficientNetB0OfConvolutions;

/// <summary>EfficientNet-B3: 1.2 times as wide and 1.4 times as deep, on larger images; torchvision's <c>efficientnet_b3</c>.</summary>
[Network(3, 300, 300), EfficientNet(width: 1.2, depth: 1.4, Name = "features")]
[AdaptiveAvgPool2D(1), Flatten, Dropout(0.3), Dense(1000, Name = "classifier.1")]
public partial class EfficientNetB3;

/// <inheritdoc cref="EfficientNetB3"/>
[Variant<EfficientNetB3>(Lower = Lowering.Equivalent)]
public partial class EfficientNetB3OfConvolutions;

/// <summary>The family: B0's stages, with as many times the channels and blocks.</summary>
[Block]
[ConvBNSiLU("round8(32 * width)", 3, stride: 2)]
[MBConvStage("round8(16 * width)", "ceil(1 * depth)", kernel: 3, expand: 1)]
[MBConvStage("round8(24 * width)", "ceil(2 * depth)", kernel: 3, stride: 2)]
[MBConvStage("round8(40 * width)", "ceil(2 * depth)", kernel: 5, stride: 2)]
[MBConvStage("round8(80 * width)", "ceil(3 * depth)", kernel: 3, stride: 2)]
[MBConvStage("round8(112 * width)", "ceil(3 * depth)", kernel: 5)]
[MBConvStage("round8(192 * width)", "ceil(4 * depth)", kernel: 5, stride: 2)]
[MBConvStage("round8(320 * width)", "ceil(1 * depth)", kernel: 3)]
[ConvBNSiLU("4 * round8(320 * width)", 1)]
public sealed partial class EfficientNetAttribute(double width, double depth) : LayerAttribute;

/// <summary>Blocks of one width, of which the first has the stride.</summary>
[Block]
[MBConv(nameof(channels), nameof(kernel), nameof(stride), nameof(expand), Name = "0.block")]
[MBConv(nameof(channels), nameof(kernel), 1, nameof(expand), Name = "1.block", Repeat = "blocks - 1")]
public sealed partial class MBConvStageAttribute(object channels, object blocks, int kernel, int stride = 1, int expand = 6) : LayerAttribute;

/// <summary>MobileNetV2's inverted residual, with squeeze and excitation of the wide part.</summary>
[Block]
[If("expand != 1"), ConvBNSiLU("in * expand", 1), EndIf]
[DepthwiseBNSiLU(nameof(kernel), nameof(stride))]
[SqueezeExcitation("max(1, in / 4)")]
[ConvBN(nameof(channels))]
[If("stride == 1 && in == channels"), Add("in"), EndIf]
public sealed partial class MBConvAttribute(object channels, object kernel, object stride, object expand) : LayerAttribute;

/// <summary>Weighs each channel by what all of them say on average (Hu et al. 2017).</summary>
[Block]
[AdaptiveAvgPool2D(1), Conv2D(nameof(squeeze), 1, Name = "fc1"), SiLU, Conv2D("in", 1, Name = "fc2"), Sigmoid]
[Mul("in")]
public sealed partial class SqueezeExcitationAttribute(object squeeze) : LayerAttribute;

[Block]
[Conv2D(nameof(channels), nameof(kernel), Stride = nameof(stride), Padding = "kernel / 2", Bias = false), BatchNorm2D, SiLU]
public sealed partial class ConvBNSiLUAttribute(object channels, int kernel, int stride = 1) : LayerAttribute;

[Block]
[DepthwiseConv2D(nameof(kernel), Stride = nameof(stride), Padding = "kernel / 2", Bias = false), BatchNorm2D, SiLU]
public sealed partial class DepthwiseBNSiLUAttribute(object kernel, object stride) : LayerAttribute;

[Block]
[Conv2D(nameof(channels), 1, Bias = false), BatchNorm2D]
public sealed partial class ConvBNAttribute(object channels) : LayerAttribute;
