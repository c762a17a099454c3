using NetGen;

namespace ZooSample.Architectures;

/// <summary>RegNetY of 400 million multiply-accumulates (Radosavovic et al. 2020, table 2); torchvision's <c>regnet_y_400mf</c>.</summary>
[Network(3, 224, 224)]
[Conv2D(32, 3, Stride = 2, Padding = 1, Bias = false, Name = "stem.0"), BatchNorm2D(Name = "stem.1"), ReLU]
[YBlock(48, 8, stride: 2, Name = "trunk_output.block1.block1-0")]
[YBlock(104, 8, stride: 2, Name = "trunk_output.block2.block2-0"), YBlock(104, 8, Name = "trunk_output.block2.block2-1", Repeat = 2)]
[YBlock(208, 8, stride: 2, Name = "trunk_output.block3.block3-0"), YBlock(208, 8, Name = "trunk_output.block3.block3-1", Repeat = 5)]
[YBlock(440, 8, stride: 2, Name = "trunk_output.block4.block4-0"), YBlock(440, 8, Name = "trunk_output.block4.block4-1", Repeat = 5)]
[AdaptiveAvgPool2D(1), Flatten, Dense(1000, Name = "fc")]
public partial class RegNetY400MF;

/// <inheritdoc cref="RegNetY400MF"/>
[Variant<RegNetY400MF>(Lower = Lowering.Equivalent)]
public partial class RegNetY400MFOfConvolutions;

/// <summary>The X block, a bottleneck without narrowing whose 3x3 convolution is in groups of so many channels, with squeeze and excitation of a quarter of the channels that enter.</summary>
[Block]
[Conv2D(nameof(channels), 1, Bias = false, Name = "f.a.0"), BatchNorm2D(Name = "f.a.1"), ReLU]
[Conv2D(nameof(channels), 3, Stride = nameof(stride), Padding = 1, Groups = "channels / width", Bias = false, Name = "f.b.0"), BatchNorm2D(Name = "f.b.1"), ReLU]
[YExcitation("in / 4", Name = "f.se")]
[Conv2D(nameof(channels), 1, Bias = false, Name = "f.c.0"), BatchNorm2D(Name = "f.c.1"), As("residual")]
[From("in")]
[If("stride != 1 || in != channels")]
[Conv2D(nameof(channels), 1, Stride = nameof(stride), Bias = false, Name = "proj.0"), BatchNorm2D(Name = "proj.1")]
[EndIf]
[Add("residual"), ReLU]
public sealed partial class YBlockAttribute(int channels, int width, int stride = 1) : LayerAttribute;

/// <summary>Weighs each channel by what all of them say on average.</summary>
[Block]
[AdaptiveAvgPool2D(1), Conv2D(nameof(squeeze), 1, Name = "fc1"), ReLU, Conv2D("in", 1, Name = "fc2"), Sigmoid]
[Mul("in")]
public sealed partial class YExcitationAttribute(object squeeze) : LayerAttribute;
