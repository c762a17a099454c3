using NetGen;

namespace ZooSample.Architectures;

/// <summary>EfficientNet-B0 (Tan and Le 2019, table 1); torchvision's <c>efficientnet_b0</c>.</summary>
[Network(3, 224, 224), EfficientNet(width: 1.0, depth: 1.0, Name = "features")]
[AdaptiveAvgPool2D(1), Flatten, Dropout(0.2), Dense(1000, Name = "classifier.1")]
public partial class EfficientNetB0;

/// <inheritdoc cref="EfficientNetB0"/>
[Variant<EfficientNetB0>(Lower = Lowering.Equivalent)]
public partial class EfficientNetB0OfConvolutions;

/// <summary>EfficientNet-B1: 1.0 times as wide and 1.1 times as deep as B0, on larger images; torchvision's <c>efficientnet_b1</c>.</summary>
[Network(3, 240, 240), EfficientNet(width: 1.0, depth: 1.1, Name = "features")]
[AdaptiveAvgPool2D(1), Flatten, Dropout(0.2), Dense(1000, Name = "classifier.1")]
public partial class EfficientNetB1;

/// <inheritdoc cref="EfficientNetB1"/>
[Variant<EfficientNetB1>(Lower = Lowering.Equivalent)]
public partial class EfficientNetB1OfConvolutions;

/// <summary>EfficientNet-B2: 1.1 times as wide and 1.2 times as deep as B0, on larger images; torchvision's <c>efficientnet_b2</c>.</summary>
[Network(3, 288, 288), EfficientNet(width: 1.1, depth: 1.2, Name = "features")]
[AdaptiveAvgPool2D(1), Flatten, Dropout(0.3), Dense(1000, Name = "classifier.1")]
public partial class EfficientNetB2;

/// <inheritdoc cref="EfficientNetB2"/>
[Variant<EfficientNetB2>(Lower = Lowering.Equivalent)]
public partial class EfficientNetB2OfConvolutions;

/// <summary>EfficientNet-B3: 1.2 times as wide and 1.4 times as deep as B0, on larger images; torchvision's <c>efficientnet_b3</c>.</summary>
[Network(3, 300, 300), EfficientNet(width: 1.2, depth: 1.4, Name = "features")]
[AdaptiveAvgPool2D(1), Flatten, Dropout(0.3), Dense(1000, Name = "classifier.1")]
public partial class EfficientNetB3;

/// <inheritdoc cref="EfficientNetB3"/>
[Variant<EfficientNetB3>(Lower = Lowering.Equivalent)]
public partial class EfficientNetB3OfConvolutions;

/// <summary>EfficientNet-B4: 1.4 times as wide and 1.8 times as deep as B0, on larger images; torchvision's <c>efficientnet_b4</c>.</summary>
[Network(3, 380, 380), EfficientNet(width: 1.4, depth: 1.8, Name = "features")]
[AdaptiveAvgPool2D(1), Flatten, Dropout(0.4), Dense(1000, Name = "classifier.1")]
public partial class EfficientNetB4;

/// <inheritdoc cref="EfficientNetB4"/>
[Variant<EfficientNetB4>(Lower = Lowering.Equivalent)]
public partial class EfficientNetB4OfConvolutions;

/// <summary>EfficientNet-B5: 1.6 times as wide and 2.2 times as deep as B0, on larger images; torchvision's <c>efficientnet_b5</c>.</summary>
[Network(3, 456, 456), EfficientNet(width: 1.6, depth: 2.2, precise: true, Name = "features")]
[AdaptiveAvgPool2D(1), Flatten, Dropout(0.4), Dense(1000, Name = "classifier.1")]
public partial class EfficientNetB5;

/// <inheritdoc cref="EfficientNetB5"/>
[Variant<EfficientNetB5>(Lower = Lowering.Equivalent)]
public partial class EfficientNetB5OfConvolutions;

/// <summary>EfficientNet-B6: 1.8 times as wide and 2.6 times as deep as B0, on larger images; torchvision's <c>efficientnet_b6</c>.</summary>
[Network(3, 528, 528), EfficientNet(width: 1.8, depth: 2.6, precise: true, Name = "features")]
[AdaptiveAvgPool2D(1), Flatten, Dropout(0.5), Dense(1000, Name = "classifier.1")]
public partial class EfficientNetB6;

/// <inheritdoc cref="EfficientNetB6"/>
[Variant<EfficientNetB6>(Lower = Lowering.Equivalent)]
public partial class EfficientNetB6OfConvolutions;

/// <summary>EfficientNet-B7: 2.0 times as wide and 3.1 times as deep as B0, on larger images; torchvision's <c>efficientnet_b7</c>.</summary>
[Network(3, 600, 600), EfficientNet(width: 2.0, depth: 3.1, precise: true, Name = "features")]
[AdaptiveAvgPool2D(1), Flatten, Dropout(0.5), Dense(1000, Name = "classifier.1")]
public partial class EfficientNetB7;

/// <inheritdoc cref="EfficientNetB7"/>
[Variant<EfficientNetB7>(Lower = Lowering.Equivalent)]
public partial class EfficientNetB7OfConvolutions;

/// <summary>The family: B0's stages, with as many times the channels and blocks; torchvision's largest are more precise about the variance of batch norms.</summary>
[Block]
[ConvBNSiLU("round8(32 * width)", 3, nameof(precise), stride: 2)]
[MBConvStage("round8(16 * width)", "ceil(1 * depth)", nameof(precise), kernel: 3, expand: 1)]
[MBConvStage("round8(24 * width)", "ceil(2 * depth)", nameof(precise), kernel: 3, stride: 2)]
[MBConvStage("round8(40 * width)", "ceil(2 * depth)", nameof(precise), kernel: 5, stride: 2)]
[MBConvStage("round8(80 * width)", "ceil(3 * depth)", nameof(precise), kernel: 3, stride: 2)]
[MBConvStage("round8(112 * width)", "ceil(3 * depth)", nameof(precise), kernel: 5)]
[MBConvStage("round8(192 * width)", "ceil(4 * depth)", nameof(precise), kernel: 5, stride: 2)]
[MBConvStage("round8(320 * width)", "ceil(1 * depth)", nameof(precise), kernel: 3)]
[ConvBNSiLU("4 * round8(320 * width)", 1, nameof(precise))]
public sealed partial class EfficientNetAttribute(double width, double depth, bool precise = false) : LayerAttribute;

/// <summary>Blocks of one width, of which the first has the stride.</summary>
[Block]
[MBConv(nameof(channels), nameof(kernel), nameof(stride), nameof(expand), nameof(precise), Name = "0.block")]
[MBConv(nameof(channels), nameof(kernel), 1, nameof(expand), nameof(precise), Name = "1.block", Repeat = "blocks - 1")]
public sealed partial class MBConvStageAttribute(object channels, object blocks, object precise, int kernel, int stride = 1, int expand = 6) : LayerAttribute;

/// <summary>MobileNetV2's inverted residual, with squeeze and excitation of the wide part.</summary>
[Block]
[If("expand != 1"), ConvBNSiLU("in * expand", 1, nameof(precise)), EndIf]
[DepthwiseBNSiLU(nameof(kernel), nameof(stride), nameof(precise))]
[SqueezeExcitation("max(1, in / 4)")]
[ConvBN(nameof(channels), nameof(precise))]
[If("stride == 1 && in == channels"), Add("in"), EndIf]
public sealed partial class MBConvAttribute(object channels, object kernel, object stride, object expand, object precise) : LayerAttribute;

/// <summary>Weighs each channel by what all of them say on average (Hu et al. 2017).</summary>
[Block]
[AdaptiveAvgPool2D(1), Conv2D(nameof(squeeze), 1, Name = "fc1"), SiLU, Conv2D("in", 1, Name = "fc2"), Sigmoid]
[Mul("in")]
public sealed partial class SqueezeExcitationAttribute(object squeeze) : LayerAttribute;

[Block]
[Conv2D(nameof(channels), nameof(kernel), Stride = nameof(stride), Padding = "kernel / 2", Bias = false)]
[If("precise"), BatchNorm2D(Eps = 1e-3), Else, BatchNorm2D, EndIf, SiLU]
public sealed partial class ConvBNSiLUAttribute(object channels, int kernel, object precise, int stride = 1) : LayerAttribute;

[Block]
[DepthwiseConv2D(nameof(kernel), Stride = nameof(stride), Padding = "kernel / 2", Bias = false)]
[If("precise"), BatchNorm2D(Eps = 1e-3), Else, BatchNorm2D, EndIf, SiLU]
public sealed partial class DepthwiseBNSiLUAttribute(object kernel, object stride, object precise) : LayerAttribute;

[Block]
[Conv2D(nameof(channels), 1, Bias = false), If("precise"), BatchNorm2D(Eps = 1e-3), Else, BatchNorm2D, EndIf]
public sealed partial class ConvBNAttribute(object channels, object precise) : LayerAttribute;
