using NetGen;

namespace ZooSample.Architectures;

/// <summary>VGG with 16 layers (Simonyan and Zisserman 2014, table 1, column D); torchvision's <c>vgg16</c>.</summary>
[Network(3, 224, 224)]
[VGGFeatures(Name = "features")]
[AdaptiveAvgPool2D(7), Flatten]
[VGGClassifier(Name = "classifier")]
public partial class VGG16;

/// <inheritdoc cref="VGG16"/>
[Variant<VGG16>(Lower = Lowering.Equivalent)]
public partial class VGG16OfConvolutions;

[Block]
[Conv2D(64, 3, Padding = 1), ReLU, Conv2D(64, 3, Padding = 1), ReLU, MaxPool2D(2)]
[Conv2D(128, 3, Padding = 1), ReLU, Conv2D(128, 3, Padding = 1), ReLU, MaxPool2D(2)]
[Conv2D(256, 3, Padding = 1), ReLU, Conv2D(256, 3, Padding = 1), ReLU, Conv2D(256, 3, Padding = 1), ReLU, MaxPool2D(2)]
[Conv2D(512, 3, Padding = 1), ReLU, Conv2D(512, 3, Padding = 1), ReLU, Conv2D(512, 3, Padding = 1), ReLU, MaxPool2D(2)]
[Conv2D(512, 3, Padding = 1), ReLU, Conv2D(512, 3, Padding = 1), ReLU, Conv2D(512, 3, Padding = 1), ReLU, MaxPool2D(2)]
public sealed partial class VGGFeaturesAttribute : LayerAttribute;

[Block]
[Dense(4096), ReLU, Dropout(0.5f), Dense(4096), ReLU, Dropout(0.5f), Dense(1000)]
public sealed partial class VGGClassifierAttribute : LayerAttribute;
