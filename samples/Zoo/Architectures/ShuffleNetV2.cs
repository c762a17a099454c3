using NetGen;

namespace ZooSample.Architectures;

/// <summary>ShuffleNetV2 (Ma et al. 2018, table 5) at width 1; torchvision's <c>shufflenet_v2_x1_0</c>.</summary>
[Network(3, 224, 224)]
[Conv2D(24, 3, Stride = 2, Padding = 1, Bias = false, Name = "conv1.0"), BatchNorm2D(Name = "conv1.1"), ReLU]
[MaxPool2D(3, Stride = 2, Padding = 1)]
[ShuffleUnitV2Down(116, Name = "stage2.0"), ShuffleUnitV2(Name = "stage2.1", Repeat = 3)]
[ShuffleUnitV2Down(232, Name = "stage3.0"), ShuffleUnitV2(Name = "stage3.1", Repeat = 7)]
[ShuffleUnitV2Down(464, Name = "stage4.0"), ShuffleUnitV2(Name = "stage4.1", Repeat = 3)]
[Conv2D(1024, 1, Bias = false, Name = "conv5.0"), BatchNorm2D(Name = "conv5.1"), ReLU]
[AdaptiveAvgPool2D(1), Flatten, Dense(1000, Name = "fc")]
public partial class ShuffleNetV2;

/// <inheritdoc cref="ShuffleNetV2"/>
[Variant<ShuffleNetV2>(Lower = Lowering.Equivalent)]
public partial class ShuffleNetV2OfConvolutions;

/// <summary>One half of the channels passes, the other is convolved; then both are mixed (figure 3c).</summary>
[Block]
[Channels(0, "in / 2"), As("left")]
[From("in"), Channels("in / 2", "in / 2"), ShuffleBranch("in / 2", 1, Name = "branch2")]
[Concat("left"), ChannelShuffle(2)]
public sealed partial class ShuffleUnitV2Attribute : LayerAttribute;

/// <summary>All channels go both ways, at half the resolution (figure 3d).</summary>
[Block]
[DepthwiseConv2D(3, Stride = 2, Padding = 1, Bias = false, Name = "branch1.0"), BatchNorm2D(Name = "branch1.1")]
[Conv2D("channels / 2", 1, Bias = false, Name = "branch1.2"), BatchNorm2D(Name = "branch1.3"), ReLU, As("left")]
[From("in"), ShuffleBranch("channels / 2", 2, Name = "branch2")]
[Concat("left"), ChannelShuffle(2)]
public sealed partial class ShuffleUnitV2DownAttribute(int channels) : LayerAttribute;

[Block]
[Conv2D(nameof(channels), 1, Bias = false), BatchNorm2D, ReLU]
[DepthwiseConv2D(3, Stride = nameof(stride), Padding = 1, Bias = false), BatchNorm2D]
[Conv2D(nameof(channels), 1, Bias = false), BatchNorm2D, ReLU]
public sealed partial class ShuffleBranchAttribute(object channels, int stride) : LayerAttribute;
