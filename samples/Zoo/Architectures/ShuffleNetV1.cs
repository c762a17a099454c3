using NetGen;

namespace ZooSample.Architectures;

/// <summary>ShuffleNet with 3 groups (Zhang et al. 2017, table 1).</summary>
[Network(3, 224, 224)]
[Conv2D(24, 3, Stride = 2, Padding = 1, Bias = false, Name = "conv1.0"), BatchNorm2D(Name = "conv1.1"), ReLU]
[MaxPool2D(3, Stride = 2, Padding = 1)]
[ShuffleUnitV1Down(240, groupsOfFirst: 1, Name = "stage2.0"), ShuffleUnitV1(Name = "stage2.1", Repeat = 3)]
[ShuffleUnitV1Down(480, Name = "stage3.0"), ShuffleUnitV1(Name = "stage3.1", Repeat = 7)]
[ShuffleUnitV1Down(960, Name = "stage4.0"), ShuffleUnitV1(Name = "stage4.1", Repeat = 3)]
[AdaptiveAvgPool2D(1), Flatten, Dense(1000, Name = "fc")]
public partial class ShuffleNetV1;

/// <inheritdoc cref="ShuffleNetV1"/>
[Variant<ShuffleNetV1>(Lower = Lowering.Equivalent)]
public partial class ShuffleNetV1OfConvolutions;

/// <summary>A bottleneck of grouped pointwise convolutions, whose channels are dealt out to the other groups in between (figure 2b).</summary>
[Block]
[Conv2D("in / 4", 1, Groups = 3, Bias = false, Name = "conv1"), BatchNorm2D(Name = "bn1"), ReLU, ChannelShuffle(3)]
[DepthwiseConv2D(3, Padding = 1, Bias = false, Name = "conv2"), BatchNorm2D(Name = "bn2")]
[Conv2D("in", 1, Groups = 3, Bias = false, Name = "conv3"), BatchNorm2D(Name = "bn3")]
[Add("in"), ReLU]
public sealed partial class ShuffleUnitV1Attribute : LayerAttribute;

/// <summary>The same at half the resolution: the pooled input keeps its channels, and the new ones come beside them (figure 2c).</summary>
[Block]
[AvgPool2D(3, Stride = 2, Padding = 1), As("shortcut")]
[From("in"), Conv2D("channels / 4", 1, Groups = nameof(groupsOfFirst), Bias = false, Name = "conv1"), BatchNorm2D(Name = "bn1"), ReLU, ChannelShuffle(3)]
[DepthwiseConv2D(3, Stride = 2, Padding = 1, Bias = false, Name = "conv2"), BatchNorm2D(Name = "bn2")]
[Conv2D("channels - in", 1, Groups = 3, Bias = false, Name = "conv3"), BatchNorm2D(Name = "bn3")]
[Concat("shortcut"), ReLU]
public sealed partial class ShuffleUnitV1DownAttribute(int channels, int groupsOfFirst = 3) : LayerAttribute;
