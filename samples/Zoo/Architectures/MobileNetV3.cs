using NetGen;

namespace ZooSample.Architectures;

/// <summary>MobileNetV3 (Howard et al. 2019, table 1); torchvision's <c>mobilenet_v3_large</c>.</summary>
[Network(3, 224, 224)]
[ConvBNHardSwish(16, 3, stride: 2, Name = "features.0")]
[BNeck(16, expand: 16, Name = "features.1.block")]
[BNeck(24, expand: 64, stride: 2, Name = "features.2.block")]
[BNeck(24, expand: 72, Name = "features.3.block")]
[BNeck(40, expand: 72, kernel: 5, stride: 2, excite: true, Name = "features.4.block")]
[BNeck(40, expand: 120, kernel: 5, excite: true, Name = "features.5.block", Repeat = 2)]
[BNeck(80, expand: 240, stride: 2, hard: true, Name = "features.7.block")]
[BNeck(80, expand: 200, hard: true, Name = "features.8.block")]
[BNeck(80, expand: 184, hard: true, Name = "features.9.block", Repeat = 2)]
[BNeck(112, expand: 480, excite: true, hard: true, Name = "features.11.block")]
[BNeck(112, expand: 672, excite: true, hard: true, Name = "features.12.block")]
[BNeck(160, expand: 672, kernel: 5, stride: 2, excite: true, hard: true, Name = "features.13.block")]
[BNeck(160, expand: 960, kernel: 5, excite: true, hard: true, Name = "features.14.block", Repeat = 2)]
[ConvBNHardSwish(960, 1, Name = "features.16")]
[AdaptiveAvgPool2D(1), Flatten, Dense(1280, Name = "classifier.0"), HardSwish, Dropout(0.2f), Dense(1000, Name = "classifier.3")]
public partial class MobileNetV3Large;

/// <inheritdoc cref="MobileNetV3Large"/>
[Variant<MobileNetV3Large>(Lower = Lowering.Equivalent)]
public partial class MobileNetV3LargeOfConvolutions;

/// <summary>MobileNetV3 for small devices (table 2); torchvision's <c>mobilenet_v3_small</c>.</summary>
[Network(3, 224, 224)]
[ConvBNHardSwish(16, 3, stride: 2, Name = "features.0")]
[BNeck(16, expand: 16, stride: 2, excite: true, Name = "features.1.block")]
[BNeck(24, expand: 72, stride: 2, Name = "features.2.block")]
[BNeck(24, expand: 88, Name = "features.3.block")]
[BNeck(40, expand: 96, kernel: 5, stride: 2, excite: true, hard: true, Name = "features.4.block")]
[BNeck(40, expand: 240, kernel: 5, excite: true, hard: true, Name = "features.5.block", Repeat = 2)]
[BNeck(48, expand: 120, kernel: 5, excite: true, hard: true, Name = "features.7.block")]
[BNeck(48, expand: 144, kernel: 5, excite: true, hard: true, Name = "features.8.block")]
[BNeck(96, expand: 288, kernel: 5, stride: 2, excite: true, hard: true, Name = "features.9.block")]
[BNeck(96, expand: 576, kernel: 5, excite: true, hard: true, Name = "features.10.block", Repeat = 2)]
[ConvBNHardSwish(576, 1, Name = "features.12")]
[AdaptiveAvgPool2D(1), Flatten, Dense(1024, Name = "classifier.0"), HardSwish, Dropout(0.2f), Dense(1000, Name = "classifier.3")]
public partial class MobileNetV3Small;

/// <inheritdoc cref="MobileNetV3Small"/>
[Variant<MobileNetV3Small>(Lower = Lowering.Equivalent)]
public partial class MobileNetV3SmallOfConvolutions;

/// <summary>MobileNetV2's inverted residual, with squeeze and excitation where asked for, and HardSwish in place of ReLU in the later layers.</summary>
[Block]
[If("expand != in"), ExpandBNAct(nameof(expand), nameof(hard)), EndIf]
[DepthwiseBNAct(nameof(kernel), nameof(stride), nameof(hard))]
[If("excite"), HardExcitation("round8(expand / 4)"), EndIf]
[ProjectBN(nameof(channels))]
[If("stride == 1 && in == channels"), Add("in"), EndIf]
public sealed partial class BNeckAttribute(int channels, int expand, int kernel = 3, int stride = 1, bool excite = false, bool hard = false) : LayerAttribute;

/// <summary>Weighs each channel by what all of them say on average, with the sigmoid of straight lines.</summary>
[Block]
[AdaptiveAvgPool2D(1), Conv2D(nameof(squeeze), 1, Name = "fc1"), ReLU, Conv2D("in", 1, Name = "fc2"), HardSigmoid]
[Mul("in")]
public sealed partial class HardExcitationAttribute(object squeeze) : LayerAttribute;

[Block]
[Conv2D(nameof(channels), nameof(kernel), Stride = nameof(stride), Padding = "kernel / 2", Bias = false), BatchNorm2D(Eps = 1e-3), HardSwish]
public sealed partial class ConvBNHardSwishAttribute(int channels, int kernel, int stride = 1) : LayerAttribute;

[Block]
[Conv2D(nameof(channels), 1, Bias = false), BatchNorm2D(Eps = 1e-3), If("hard"), HardSwish, Else, ReLU, EndIf]
public sealed partial class ExpandBNActAttribute(object channels, object hard) : LayerAttribute;

[Block]
[DepthwiseConv2D(nameof(kernel), Stride = nameof(stride), Padding = "kernel / 2", Bias = false), BatchNorm2D(Eps = 1e-3), If("hard"), HardSwish, Else, ReLU, EndIf]
public sealed partial class DepthwiseBNActAttribute(object kernel, object stride, object hard) : LayerAttribute;

[Block]
[Conv2D(nameof(channels), 1, Bias = false), BatchNorm2D(Eps = 1e-3)]
public sealed partial class ProjectBNAttribute(object channels) : LayerAttribute;
