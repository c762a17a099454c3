using NetGen;

namespace ZooSample.Architectures;

/// <summary>DenseNet-BC with 121 layers, each of which adds 32 channels (Huang et al. 2016, table 1); torchvision's <c>densenet121</c>.</summary>
[Network(3, 224, 224)]
[Conv2D(64, 7, Stride = 2, Padding = 3, Bias = false, Name = "features.conv0"), BatchNorm2D(Name = "features.norm0"), ReLU]
[MaxPool2D(3, Stride = 2, Padding = 1)]
[DenseLayer(Name = "features.denseblock1.denselayer1", Repeat = 6), Transition(Name = "features.transition1")]
[DenseLayer(Name = "features.denseblock2.denselayer1", Repeat = 12), Transition(Name = "features.transition2")]
[DenseLayer(Name = "features.denseblock3.denselayer1", Repeat = 24), Transition(Name = "features.transition3")]
[DenseLayer(Name = "features.denseblock4.denselayer1", Repeat = 16), BatchNorm2D(Name = "features.norm5"), ReLU]
[AdaptiveAvgPool2D(1), Flatten, Dense(1000, Name = "classifier")]
public partial class DenseNet121;

/// <inheritdoc cref="DenseNet121"/>
[Variant<DenseNet121>(Lower = Lowering.Equivalent)]
public partial class DenseNet121OfConvolutions;

/// <summary>All that came before it, and the few channels that it makes of that.</summary>
[Block]
[BatchNorm2D(Name = "norm1"), ReLU, Conv2D("4 * growth", 1, Bias = false, Name = "conv1")]
[BatchNorm2D(Name = "norm2"), ReLU, Conv2D(nameof(growth), 3, Padding = 1, Bias = false, Name = "conv2")]
[Concat("in")]
public sealed partial class DenseLayerAttribute(int growth = 32) : LayerAttribute;

/// <summary>Half the channels at half the resolution.</summary>
[Block]
[BatchNorm2D(Name = "norm"), ReLU, Conv2D("in / 2", 1, Bias = false, Name = "conv"), AvgPool2D(2)]
public sealed partial class TransitionAttribute : LayerAttribute;
