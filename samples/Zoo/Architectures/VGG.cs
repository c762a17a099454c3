using NetGen;

namespace ZooSample.Architectures;

/// <summary>VGG with 11 layers (Simonyan and Zisserman 2014, table 1, column A); torchvision's <c>vgg11</c>.</summary>
[Network(3, 224, 224), VGG(first: 1, later: 2, norm: false, Name = "")]
public partial class VGG11;

/// <inheritdoc cref="VGG11"/>
[Variant<VGG11>(Lower = Lowering.Equivalent)]
public partial class VGG11OfConvolutions;

/// <summary><see cref="VGG11"/> with batch norm; torchvision's <c>vgg11_bn</c>.</summary>
[Network(3, 224, 224), VGG(first: 1, later: 2, norm: true, Name = "")]
public partial class VGG11BN;

/// <inheritdoc cref="VGG11BN"/>
[Variant<VGG11BN>(Lower = Lowering.Equivalent)]
public partial class VGG11BNOfConvolutions;

/// <summary>VGG with 13 layers (Simonyan and Zisserman 2014, table 1, column B); torchvision's <c>vgg13</c>.</summary>
[Network(3, 224, 224), VGG(first: 2, later: 2, norm: false, Name = "")]
public partial class VGG13;

/// <inheritdoc cref="VGG13"/>
[Variant<VGG13>(Lower = Lowering.Equivalent)]
public partial class VGG13OfConvolutions;

/// <summary><see cref="VGG13"/> with batch norm; torchvision's <c>vgg13_bn</c>.</summary>
[Network(3, 224, 224), VGG(first: 2, later: 2, norm: true, Name = "")]
public partial class VGG13BN;

/// <inheritdoc cref="VGG13BN"/>
[Variant<VGG13BN>(Lower = Lowering.Equivalent)]
public partial class VGG13BNOfConvolutions;

/// <summary>VGG with 16 layers (Simonyan and Zisserman 2014, table 1, column D); torchvision's <c>vgg16</c>.</summary>
[Network(3, 224, 224), VGG(first: 2, later: 3, norm: false, Name = "")]
public partial class VGG16;

/// <inheritdoc cref="VGG16"/>
[Variant<VGG16>(Lower = Lowering.Equivalent)]
public partial class VGG16OfConvolutions;

/// <summary><see cref="VGG16"/> with batch norm; torchvision's <c>vgg16_bn</c>.</summary>
[Network(3, 224, 224), VGG(first: 2, later: 3, norm: true, Name = "")]
public partial class VGG16BN;

/// <inheritdoc cref="VGG16BN"/>
[Variant<VGG16BN>(Lower = Lowering.Equivalent)]
public partial class VGG16BNOfConvolutions;

/// <summary>VGG with 19 layers (Simonyan and Zisserman 2014, table 1, column E); torchvision's <c>vgg19</c>.</summary>
[Network(3, 224, 224), VGG(first: 2, later: 4, norm: false, Name = "")]
public partial class VGG19;

/// <inheritdoc cref="VGG19"/>
[Variant<VGG19>(Lower = Lowering.Equivalent)]
public partial class VGG19OfConvolutions;

/// <summary><see cref="VGG19"/> with batch norm; torchvision's <c>vgg19_bn</c>.</summary>
[Network(3, 224, 224), VGG(first: 2, later: 4, norm: true, Name = "")]
public partial class VGG19BN;

/// <inheritdoc cref="VGG19BN"/>
[Variant<VGG19BN>(Lower = Lowering.Equivalent)]
public partial class VGG19BNOfConvolutions;

/// <summary>The family: the first two stages have so many convolutions each, the last three so many.</summary>
[Block]
[VGGFeatures(nameof(first), nameof(later), nameof(norm), Name = "features")]
[AdaptiveAvgPool2D(7), Flatten]
[VGGClassifier(Name = "classifier")]
public sealed partial class VGGAttribute(int first, int later, bool norm) : LayerAttribute;

/// <summary>The stages. They are one block, since torchvision numbers all layers in a row.</summary>
[Block]
[Conv2D(64, 3, Padding = 1), If("norm"), BatchNorm2D, EndIf, ReLU]
[If("first > 1"), Conv2D(64, 3, Padding = 1), If("norm"), BatchNorm2D, EndIf, ReLU, EndIf]
[MaxPool2D(2)]
[Conv2D(128, 3, Padding = 1), If("norm"), BatchNorm2D, EndIf, ReLU]
[If("first > 1"), Conv2D(128, 3, Padding = 1), If("norm"), BatchNorm2D, EndIf, ReLU, EndIf]
[MaxPool2D(2)]
[Conv2D(256, 3, Padding = 1), If("norm"), BatchNorm2D, EndIf, ReLU]
[Conv2D(256, 3, Padding = 1), If("norm"), BatchNorm2D, EndIf, ReLU]
[If("later > 2"), Conv2D(256, 3, Padding = 1), If("norm"), BatchNorm2D, EndIf, ReLU, EndIf]
[If("later > 3"), Conv2D(256, 3, Padding = 1), If("norm"), BatchNorm2D, EndIf, ReLU, EndIf]
[MaxPool2D(2)]
[Conv2D(512, 3, Padding = 1), If("norm"), BatchNorm2D, EndIf, ReLU]
[Conv2D(512, 3, Padding = 1), If("norm"), BatchNorm2D, EndIf, ReLU]
[If("later > 2"), Conv2D(512, 3, Padding = 1), If("norm"), BatchNorm2D, EndIf, ReLU, EndIf]
[If("later > 3"), Conv2D(512, 3, Padding = 1), If("norm"), BatchNorm2D, EndIf, ReLU, EndIf]
[MaxPool2D(2)]
[Conv2D(512, 3, Padding = 1), If("norm"), BatchNorm2D, EndIf, ReLU]
[Conv2D(512, 3, Padding = 1), If("norm"), BatchNorm2D, EndIf, ReLU]
[If("later > 2"), Conv2D(512, 3, Padding = 1), If("norm"), BatchNorm2D, EndIf, ReLU, EndIf]
[If("later > 3"), Conv2D(512, 3, Padding = 1), If("norm"), BatchNorm2D, EndIf, ReLU, EndIf]
[MaxPool2D(2)]
public sealed partial class VGGFeaturesAttribute(object first, object later, object norm) : LayerAttribute;

[Block]
[Dense(4096), ReLU, Dropout(0.5f), Dense(4096), ReLU, Dropout(0.5f), Dense(1000)]
public sealed partial class VGGClassifierAttribute : LayerAttribute;
