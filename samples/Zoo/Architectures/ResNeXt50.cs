using NetGen;

namespace ZooSample.Architectures;

/// <summary>ResNeXt with 50 layers and 32 groups of 4 channels (Xie et al. 2016, table 1); torchvision's <c>resnext50_32x4d</c>.</summary>
[Network(3, 224, 224)]
[Conv2D(64, 7, Stride = 2, Padding = 3, Bias = false, Name = "conv1"), BatchNorm2D(Name = "bn1"), ReLU]
[MaxPool2D(3, Stride = 2, Padding = 1)]
[Bottleneck(256, Name = "layer1.0", Repeat = 3)]
[Bottleneck(512, stride: 2, Name = "layer2.0"), Bottleneck(512, Name = "layer2.1", Repeat = 3)]
[Bottleneck(1024, stride: 2, Name = "layer3.0"), Bottleneck(1024, Name = "layer3.1", Repeat = 5)]
[Bottleneck(2048, stride: 2, Name = "layer4.0"), Bottleneck(2048, Name = "layer4.1", Repeat = 2)]
[AdaptiveAvgPool2D(1), Flatten, Dense(1000, Name = "fc")]
public partial class ResNeXt50;

/// <inheritdoc cref="ResNeXt50"/>
[Variant<ResNeXt50>(Lower = Lowering.Equivalent)]
public partial class ResNeXt50OfConvolutions;

/// <summary>Narrow, a 3x3 convolution in 32 groups, wide again, and around them the input: projected where its shape differs.</summary>
[Block]
[Conv2D("channels / 2", 1, Bias = false, Name = "conv1"), BatchNorm2D(Name = "bn1"), ReLU]
[Conv2D("channels / 2", 3, Stride = nameof(stride), Padding = 1, Groups = 32, Bias = false, Name = "conv2"), BatchNorm2D(Name = "bn2"), ReLU]
[Conv2D(nameof(channels), 1, Bias = false, Name = "conv3"), BatchNorm2D(Name = "bn3"), As("residual")]
[From("in")]
[If("stride != 1 || in != channels")]
[Conv2D(nameof(channels), 1, Stride = nameof(stride), Bias = false, Name = "downsample.0"), BatchNorm2D(Name = "downsample.1")]
[EndIf]
[Add("residual"), ReLU]
public sealed partial class BottleneckAttribute(int channels, int stride = 1) : LayerAttribute;
