using NetGen;

namespace ZooSample.Architectures;

/// <summary>MobileNetV2 (Sandler et al. 2018, table 2); torchvision's <c>mobilenet_v2</c>.</summary>
[Network(3, 224, 224)]
[ConvBNReLU6(32, 3, stride: 2, Name = "features.0")]
[InvertedResidual(16, expand: 1, Name = "features.1.conv")]
[InvertedResidual(24, stride: 2, Name = "features.2.conv"), InvertedResidual(24, Name = "features.3.conv")]
[InvertedResidual(32, stride: 2, Name = "features.4.conv"), InvertedResidual(32, Name = "features.5.conv", Repeat = 2)]
[InvertedResidual(64, stride: 2, Name = "features.7.conv"), InvertedResidual(64, Name = "features.8.conv", Repeat = 3)]
[InvertedResidual(96, Name = "features.11.conv", Repeat = 3)]
[InvertedResidual(160, stride: 2, Name = "features.14.conv"), InvertedResidual(160, Name = "features.15.conv", Repeat = 2)]
[InvertedResidual(320, Name = "features.17.conv")]
[ConvBNReLU6(1280, 1, Name = "features.18")]
[AdaptiveAvgPool2D(1), Flatten, Dropout(0.2f), Dense(1000, Name = "classifier.1")]
public partial class MobileNetV2;

/// <inheritdoc cref="MobileNetV2"/>
[Variant<MobileNetV2>(Lower = Lowering.Equivalent)]
public partial class MobileNetV2OfConvolutions;

/// <summary>Expand by a pointwise convolution, filter each channel on its own, project to few channels without activation; add the input where it fits.</summary>
[Block]
[If("expand != 1"), ConvBNReLU6("in * expand", 1), EndIf]
[DepthwiseBNReLU6(nameof(stride))]
[Conv2D(nameof(channels), 1, Bias = false), BatchNorm2D]
[If("stride == 1 && in == channels"), Add("in"), EndIf]
public sealed partial class InvertedResidualAttribute(int channels, int stride = 1, int expand = 6) : LayerAttribute;

[Block]
[Conv2D(nameof(channels), nameof(kernel), Stride = nameof(stride), Padding = "kernel / 2", Bias = false), BatchNorm2D, ReLU6]
public sealed partial class ConvBNReLU6Attribute(object channels, int kernel, int stride = 1) : LayerAttribute;

[Block]
[DepthwiseConv2D(3, Stride = nameof(stride), Padding = 1, Bias = false), BatchNorm2D, ReLU6]
public sealed partial class DepthwiseBNReLU6Attribute(object stride) : LayerAttribute;
