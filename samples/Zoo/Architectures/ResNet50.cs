using NetGen;

namespace ZooSample.Architectures;

/// <summary>ResNet with 50 layers (He et al. 2015, table 1); torchvision's <c>resnet50</c>, which has the stride in the 3x3 convolution.</summary>
[Network(3, 224, 224), FiftyLayers(narrow: 4, groups: 1, Name = "")]
public partial class ResNet50;

/// <inheritdoc cref="ResNet50"/>
[Variant<ResNet50>(Lower = Lowering.Equivalent)]
public partial class ResNet50OfConvolutions;

/// <summary>ResNeXt with 50 layers and 32 groups of 4 channels (Xie et al. 2016, table 1); torchvision's <c>resnext50_32x4d</c>.</summary>
[Network(3, 224, 224), FiftyLayers(narrow: 2, groups: 32, Name = "")]
public partial class ResNeXt50;

/// <inheritdoc cref="ResNeXt50"/>
[Variant<ResNeXt50>(Lower = Lowering.Equivalent)]
public partial class ResNeXt50OfConvolutions;

/// <summary>The stages of ResNet-50 and its relatives: blocks whose middle is so many times as narrow, in so many groups.</summary>
[Block]
[Conv2D(64, 7, Stride = 2, Padding = 3, Bias = false, Name = "conv1"), BatchNorm2D(Name = "bn1"), ReLU]
[MaxPool2D(3, Stride = 2, Padding = 1)]
[Bottleneck(256, nameof(narrow), nameof(groups), Name = "layer1.0", Repeat = 3)]
[Bottleneck(512, nameof(narrow), nameof(groups), stride: 2, Name = "layer2.0"), Bottleneck(512, nameof(narrow), nameof(groups), Name = "layer2.1", Repeat = 3)]
[Bottleneck(1024, nameof(narrow), nameof(groups), stride: 2, Name = "layer3.0"), Bottleneck(1024, nameof(narrow), nameof(groups), Name = "layer3.1", Repeat = 5)]
[Bottleneck(2048, nameof(narrow), nameof(groups), stride: 2, Name = "layer4.0"), Bottleneck(2048, nameof(narrow), nameof(groups), Name = "layer4.1", Repeat = 2)]
[AdaptiveAvgPool2D(1), Flatten, Dense(1000, Name = "fc")]
public sealed partial class FiftyLayersAttribute(int narrow, int groups) : LayerAttribute;

/// <summary>Narrow, a 3x3 convolution, wide again, and around them the input: projected where its shape differs.</summary>
[Block]
[Conv2D("channels / narrow", 1, Bias = false, Name = "conv1"), BatchNorm2D(Name = "bn1"), ReLU]
[Conv2D("channels / narrow", 3, Stride = nameof(stride), Padding = 1, Groups = nameof(groups), Bias = false, Name = "conv2"), BatchNorm2D(Name = "bn2"), ReLU]
[Conv2D(nameof(channels), 1, Bias = false, Name = "conv3"), BatchNorm2D(Name = "bn3"), As("residual")]
[From("in")]
[If("stride != 1 || in != channels")]
[Conv2D(nameof(channels), 1, Stride = nameof(stride), Bias = false, Name = "downsample.0"), BatchNorm2D(Name = "downsample.1")]
[EndIf]
[Add("residual"), ReLU]
public sealed partial class BottleneckAttribute(object channels, object narrow, object groups, int stride = 1) : LayerAttribute;
