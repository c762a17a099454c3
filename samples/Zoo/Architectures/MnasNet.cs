using NetGen;

namespace ZooSample.Architectures;

/// <summary>MnasNet-B1 (Tan et al. 2018, figure 7) at width 1; torchvision's <c>mnasnet1_0</c>.</summary>
[Network(3, 224, 224)]
[Conv2D(32, 3, Stride = 2, Padding = 1, Bias = false, Name = "layers.0"), BatchNorm2D(Momentum = 3e-4, Name = "layers.1"), ReLU]
[DepthwiseConv2D(3, Padding = 1, Bias = false, Name = "layers.3"), BatchNorm2D(Momentum = 3e-4, Name = "layers.4"), ReLU]
[Conv2D(16, 1, Bias = false, Name = "layers.6"), BatchNorm2D(Momentum = 3e-4, Name = "layers.7")]
[MnasStack(24, blocks: 3, kernel: 3, stride: 2, expand: 3, Name = "layers.8")]
[MnasStack(40, blocks: 3, kernel: 5, stride: 2, expand: 3, Name = "layers.9")]
[MnasStack(80, blocks: 3, kernel: 5, stride: 2, expand: 6, Name = "layers.10")]
[MnasStack(96, blocks: 2, kernel: 3, stride: 1, expand: 6, Name = "layers.11")]
[MnasStack(192, blocks: 4, kernel: 5, stride: 2, expand: 6, Name = "layers.12")]
[MnasStack(320, blocks: 1, kernel: 3, stride: 1, expand: 6, Name = "layers.13")]
[Conv2D(1280, 1, Bias = false, Name = "layers.14"), BatchNorm2D(Momentum = 3e-4, Name = "layers.15"), ReLU]
[AdaptiveAvgPool2D(1), Flatten, Dropout(0.2f), Dense(1000, Name = "classifier.1")]
public partial class MnasNet;

/// <inheritdoc cref="MnasNet"/>
[Variant<MnasNet>(Lower = Lowering.Equivalent)]
public partial class MnasNetOfConvolutions;

/// <summary>Blocks of one width, of which the first has the stride.</summary>
[Block]
[MnasBlock(nameof(channels), nameof(kernel), nameof(stride), nameof(expand), Name = "0.layers")]
[MnasBlock(nameof(channels), nameof(kernel), 1, nameof(expand), Name = "1.layers", Repeat = "blocks - 1")]
public sealed partial class MnasStackAttribute(int channels, int blocks, int kernel, int stride, int expand) : LayerAttribute;

/// <summary>MobileNetV2's inverted residual with ReLU.</summary>
[Block]
[Conv2D("in * expand", 1, Bias = false), BatchNorm2D(Momentum = 3e-4), ReLU]
[DepthwiseConv2D(nameof(kernel), Stride = nameof(stride), Padding = "kernel / 2", Bias = false), BatchNorm2D(Momentum = 3e-4), ReLU]
[Conv2D(nameof(channels), 1, Bias = false), BatchNorm2D(Momentum = 3e-4)]
[If("stride == 1 && in == channels"), Add("in"), EndIf]
public sealed partial class MnasBlockAttribute(object channels, object kernel, object stride, object expand) : LayerAttribute;
