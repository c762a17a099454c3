using NetGen;

namespace ZooSample.Architectures;

/// <summary>GhostNet (Han et al. 2019, table 1), with the names of its authors' implementation.</summary>
[Network(3, 224, 224)]
[Conv2D(16, 3, Stride = 2, Padding = 1, Bias = false, Name = "conv_stem"), BatchNorm2D(Name = "bn1"), ReLU]
[GhostBottleneck(16, 16, Name = "blocks.0.0")]
[GhostBottleneck(48, 24, stride: 2, Name = "blocks.1.0"), GhostBottleneck(72, 24, Name = "blocks.2.0")]
[GhostBottleneck(72, 40, kernel: 5, excite: true, stride: 2, Name = "blocks.3.0"), GhostBottleneck(120, 40, kernel: 5, excite: true, Name = "blocks.4.0")]
[GhostBottleneck(240, 80, stride: 2, Name = "blocks.5.0")]
[GhostBottleneck(200, 80, Name = "blocks.6.0"), GhostBottleneck(184, 80, Name = "blocks.6.1", Repeat = 2)]
[GhostBottleneck(480, 112, excite: true, Name = "blocks.6.3"), GhostBottleneck(672, 112, excite: true, Name = "blocks.6.4")]
[GhostBottleneck(672, 160, kernel: 5, excite: true, stride: 2, Name = "blocks.7.0")]
[GhostBottleneck(960, 160, kernel: 5, Name = "blocks.8.0"), GhostBottleneck(960, 160, kernel: 5, excite: true, Name = "blocks.8.1")]
[GhostBottleneck(960, 160, kernel: 5, Name = "blocks.8.2"), GhostBottleneck(960, 160, kernel: 5, excite: true, Name = "blocks.8.3")]
[Conv2D(960, 1, Bias = false, Name = "blocks.9.0.conv"), BatchNorm2D(Name = "blocks.9.0.bn1"), ReLU]
[AdaptiveAvgPool2D(1), Conv2D(1280, 1, Name = "conv_head"), ReLU, Flatten, Dropout(0.2), Dense(1000, Name = "classifier")]
public partial class GhostNet;

/// <inheritdoc cref="GhostNet"/>
[Variant<GhostNet>(Lower = Lowering.Equivalent)]
public partial class GhostNetOfConvolutions;

/// <summary>Two ghost modules, to many channels and back, beside the input (figure 3).</summary>
[Block]
[GhostModule(nameof(wide), relu: true, Name = "ghost1")]
[If("stride == 2"), DepthwiseConv2D(nameof(kernel), Stride = 2, Padding = "kernel / 2", Bias = false, Name = "conv_dw"), BatchNorm2D(Name = "bn_dw"), EndIf]
[If(nameof(excite)), HardSqueezeExcitation(Name = "se"), EndIf]
[GhostModule(nameof(channels), relu: false, Name = "ghost2"), As("ghosts")]
[From("in")]
[If("stride == 2 || in != channels")]
[DepthwiseConv2D(nameof(kernel), Stride = nameof(stride), Padding = "kernel / 2", Bias = false, Name = "shortcut.0"), BatchNorm2D(Name = "shortcut.1")]
[Conv2D(nameof(channels), 1, Bias = false, Name = "shortcut.2"), BatchNorm2D(Name = "shortcut.3")]
[EndIf]
[Add("ghosts")]
public sealed partial class GhostBottleneckAttribute(int wide, int channels, int kernel = 3, bool excite = false, int stride = 1) : LayerAttribute;

/// <summary>Half of the channels from a pointwise convolution; the other half, their ghosts, from a cheap one of each on its own (figure 1b).</summary>
[Block]
[Conv2D("channels / 2", 1, Bias = false, Name = "primary_conv.0"), BatchNorm2D(Name = "primary_conv.1"), If(nameof(relu)), ReLU, EndIf, As("primary")]
[DepthwiseConv2D(3, Padding = 1, Bias = false, Name = "cheap_operation.0"), BatchNorm2D(Name = "cheap_operation.1"), If(nameof(relu)), ReLU, EndIf]
[Concat("primary")]
public sealed partial class GhostModuleAttribute(object channels, bool relu) : LayerAttribute;

/// <summary>Squeeze and excitation with a gate of straight lines; it squeezes to a quarter, made divisible by 4.</summary>
[Block]
[AdaptiveAvgPool2D(1), Conv2D("(in / 4 + 2) / 4 * 4", 1, Name = "conv_reduce"), ReLU, Conv2D("in", 1, Name = "conv_expand"), HardSigmoid]
[Mul("in")]
public sealed partial class HardSqueezeExcitationAttribute : LayerAttribute;
