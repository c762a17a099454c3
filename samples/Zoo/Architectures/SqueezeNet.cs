using NetGen;

namespace ZooSample.Architectures;

/// <summary>SqueezeNet (Iandola et al. 2016) in version 1.1, which pools earlier; torchvision's <c>squeezenet1_1</c>.</summary>
[Network(3, 224, 224)]
[Conv2D(64, 3, Stride = 2, Name = "features.0"), ReLU, MaxPool2D(3, Stride = 2, CeilMode = true)]
[Fire(16, 64, Name = "features.3", Repeat = 2), MaxPool2D(3, Stride = 2, CeilMode = true)]
[Fire(32, 128, Name = "features.6", Repeat = 2), MaxPool2D(3, Stride = 2, CeilMode = true)]
[Fire(48, 192, Name = "features.9", Repeat = 2), Fire(64, 256, Name = "features.11", Repeat = 2)]
[Dropout(0.5f), Conv2D(1000, 1, Name = "classifier.1"), ReLU, AdaptiveAvgPool2D(1), Flatten]
public partial class SqueezeNet;

/// <inheritdoc cref="SqueezeNet"/>
[Variant<SqueezeNet>(Lower = Lowering.Equivalent)]
public partial class SqueezeNetOfConvolutions;

/// <summary>SqueezeNet in version 1.0 (table 1); torchvision's <c>squeezenet1_0</c>.</summary>
[Network(3, 224, 224)]
[Conv2D(96, 7, Stride = 2, Name = "features.0"), ReLU, MaxPool2D(3, Stride = 2, CeilMode = true)]
[Fire(16, 64, Name = "features.3", Repeat = 2), Fire(32, 128, Name = "features.5"), MaxPool2D(3, Stride = 2, CeilMode = true)]
[Fire(32, 128, Name = "features.7"), Fire(48, 192, Name = "features.8", Repeat = 2), Fire(64, 256, Name = "features.10"), MaxPool2D(3, Stride = 2, CeilMode = true)]
[Fire(64, 256, Name = "features.12")]
[Dropout(0.5f), Conv2D(1000, 1, Name = "classifier.1"), ReLU, AdaptiveAvgPool2D(1), Flatten]
public partial class SqueezeNet10;

/// <inheritdoc cref="SqueezeNet10"/>
[Variant<SqueezeNet10>(Lower = Lowering.Equivalent)]
public partial class SqueezeNet10OfConvolutions;

/// <summary>Few channels first; then many, half of them with a view of the neighbours.</summary>
[Block]
[Conv2D(nameof(squeeze), 1, Name = "squeeze"), ReLU, As("squeezed")]
[Conv2D(nameof(expand), 1, Name = "expand1x1"), ReLU, As("1x1")]
[From("squeezed"), Conv2D(nameof(expand), 3, Padding = 1, Name = "expand3x3"), ReLU]
[Concat("1x1")]
public sealed partial class FireAttribute(int squeeze, int expand) : LayerAttribute;
