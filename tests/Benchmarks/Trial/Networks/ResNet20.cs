namespace NetGen.Benchmarks.Trial;

[Network(3, 32, 32)]
[ResNet20Layers]
public partial class ResNet20;

/// <summary>With a user's own activation.</summary>
[Network(3, 32, 32)]
[ResNet20Layers(own: true)]
public partial class ResNet20Own;

/// <summary>ResNet with 20 layers, for CIFAR (He et al. 2015, section 4.2).</summary>
[Block]
[Conv2D(16, 3, Padding = 1, Bias = false), BatchNorm2D, OwnOrReLU(nameof(own))]
[BasicBlock(16, nameof(own), Repeat = 3)]
[BasicBlock(32, nameof(own), stride: 2), BasicBlock(32, nameof(own), Repeat = 2)]
[BasicBlock(64, nameof(own), stride: 2), BasicBlock(64, nameof(own), Repeat = 2)]
[AdaptiveAvgPool2D(1), Flatten, Dense(10)]
public sealed partial class ResNet20LayersAttribute(bool own = false) : LayerAttribute;

/// <summary>Two 3x3 convolutions, and around them the input: projected where its shape differs.</summary>
[Block]
[Conv2D(nameof(channels), 3, Stride = nameof(stride), Padding = 1, Bias = false), BatchNorm2D, OwnOrReLU(nameof(own))]
[Conv2D(nameof(channels), 3, Padding = 1, Bias = false), BatchNorm2D, As("residual")]
[From("in")]
[If("stride != 1 || in != channels"), Conv2D(nameof(channels), 1, Stride = nameof(stride), Bias = false), BatchNorm2D, EndIf]
[Add("residual"), OwnOrReLU(nameof(own))]
public sealed partial class BasicBlockAttribute(int channels, object own, int stride = 1) : LayerAttribute;
