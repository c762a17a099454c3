using NetGen;

namespace ZooSample.Architectures;

/// <summary>ResNet with 18 layers (He et al. 2015, table 1); torchvision's <c>resnet18</c>.</summary>
[Network(3, 224, 224)]
[Conv2D(64, 7, Stride = 2, Padding = 3, Bias = false, Name = "conv1"), BatchNorm2D(Name = "bn1"), ReLU]
[MaxPool2D(3, Stride = 2, Padding = 1)]
[BasicBlock(64, Name = "layer1.0", Repeat = 2)]
[BasicBlock(128, stride: 2, Name = "layer2.0"), BasicBlock(128, Name = "layer2.1")]
[BasicBlock(256, stride: 2, Name = "layer3.0"), BasicBlock(256, Name = "layer3.1")]
[BasicBlock(512, stride: 2, Name = "layer4.0"), BasicBlock(512, Name = "layer4.1")]
[AdaptiveAvgPool2D(1), Flatten, Dense(1000, Name = "fc")]
public partial class ResNet18;

/// <inheritdoc cref="ResNet18"/>
[Variant<ResNet18>(Lower = Lowering.Equivalent)]
public partial class ResNet18OfConvolutions;

/// <summary>Two 3x3 convolutions, and around them the input: projected where its shape differs.</summary>
[Block]
[Conv2D(nameof(channels), 3, Stride = nameof(stride), Padding = 1, Bias = false, Name = "conv1"), BatchNorm2D(Name = "bn1"), ReLU]
[Conv2D(nameof(channels), 3, Padding = 1, Bias = false, Name = "conv2"), BatchNorm2D(Name = "bn2"), As("residual")]
[From("in")]
[If("stride != 1 || in != channels")]
[Conv2D(nameof(channels), 1, Stride = nameof(stride), Bias = false, Name = "downsample.0"), BatchNorm2D(Name = "downsample.1")]
[EndIf]
[Add("residual"), ReLU]
public sealed partial class BasicBlockAttribute(int channels, int stride = 1) : LayerAttribute;
