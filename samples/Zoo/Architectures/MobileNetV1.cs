using NetGen;

namespace ZooSample.Architectures;

/// <summary>MobileNet (Howard et al. 2017, table 1).</summary>
[Network(3, 224, 224)]
[StemConv(32)]
[DepthwiseSeparable(64)]
[DepthwiseSeparable(128, stride: 2), DepthwiseSeparable(128)]
[DepthwiseSeparable(256, stride: 2), DepthwiseSeparable(256)]
[DepthwiseSeparable(512, stride: 2), DepthwiseSeparable(512, Repeat = 5)]
[DepthwiseSeparable(1024, stride: 2), DepthwiseSeparable(1024)]
[AdaptiveAvgPool2D(1), Flatten, Dense(1000)]
public partial class MobileNetV1;

/// <inheritdoc cref="MobileNetV1"/>
[Variant<MobileNetV1>(Lower = Lowering.Equivalent)]
public partial class MobileNetV1OfConvolutions;

/// <summary>A 3x3 convolution of each channel on its own, and a pointwise one that mixes them.</summary>
[Block]
[DepthwiseConv2D(3, Stride = nameof(stride), Padding = 1, Bias = false), BatchNorm2D, ReLU]
[Conv2D(nameof(channels), 1, Bias = false), BatchNorm2D, ReLU]
public sealed partial class DepthwiseSeparableAttribute(int channels, int stride = 1) : LayerAttribute;

[Block]
[Conv2D(nameof(channels), 3, Stride = 2, Padding = 1, Bias = false), BatchNorm2D, ReLU]
public sealed partial class StemConvAttribute(int channels) : LayerAttribute;
