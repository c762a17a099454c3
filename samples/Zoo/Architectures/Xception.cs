using NetGen;

namespace ZooSample.Architectures;

/// <summary>Xception (Chollet 2016, figure 5).</summary>
[Network(3, 299, 299)]
[Conv2D(32, 3, Stride = 2, Bias = false, Name = "conv1"), BatchNorm2D(Name = "bn1"), ReLU]
[Conv2D(64, 3, Bias = false, Name = "conv2"), BatchNorm2D(Name = "bn2"), ReLU]
[XceptionDown(128, 128, startWithReLU: false, Name = "block1"), XceptionDown(256, 256, Name = "block2"), XceptionDown(728, 728, Name = "block3")]
[XceptionMiddle(Name = "block4", Repeat = 8)]
[XceptionDown(728, 1024, Name = "block12")]
[Separable(1536, Name = "conv3"), BatchNorm2D(Name = "bn3"), ReLU]
[Separable(2048, Name = "conv4"), BatchNorm2D(Name = "bn4"), ReLU]
[AdaptiveAvgPool2D(1), Flatten, Dense(1000, Name = "fc")]
public partial class Xception;

/// <inheritdoc cref="Xception"/>
[Variant<Xception>(Lower = Lowering.Equivalent)]
public partial class XceptionOfConvolutions;

/// <summary>Two separable convolutions and a pool, beside a projection.</summary>
[Block]
[XceptionDownBranch(nameof(first), nameof(second), nameof(startWithReLU), Name = "rep"), As("rep")]
[From("in"), Conv2D(nameof(second), 1, Stride = 2, Bias = false, Name = "skip"), BatchNorm2D(Name = "skipbn")]
[Add("rep")]
public sealed partial class XceptionDownAttribute(int first, int second, bool startWithReLU = true) : LayerAttribute;

// The pool is kept as it is: its values may be negative, and then max pooling with padding is no convolution.
[Block]
[If(nameof(startWithReLU)), ReLU, EndIf]
[Separable(nameof(first)), BatchNorm2D, ReLU, Separable(nameof(second)), BatchNorm2D, MaxPool2D(3, Stride = 2, Padding = 1, Lower = false)]
public sealed partial class XceptionDownBranchAttribute(object first, object second, object startWithReLU) : LayerAttribute;

/// <summary>Three separable convolutions, beside the input.</summary>
[Block]
[XceptionMiddleBranch(Name = "rep"), Add("in")]
public sealed partial class XceptionMiddleAttribute : LayerAttribute;

[Block]
[ReLU, Separable("in"), BatchNorm2D, ReLU, Separable("in"), BatchNorm2D, ReLU, Separable("in"), BatchNorm2D]
public sealed partial class XceptionMiddleBranchAttribute : LayerAttribute;

/// <summary>A 3x3 convolution of each channel on its own, and at once a pointwise one.</summary>
[Block]
[DepthwiseConv2D(3, Padding = 1, Bias = false, Name = "conv1"), Conv2D(nameof(channels), 1, Bias = false, Name = "pointwise")]
public sealed partial class SeparableAttribute(object channels) : LayerAttribute;
