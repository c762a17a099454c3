using NetGen;

namespace LeNetSample;

// The names are those of the PyTorch state dict: data/lenet.safetensors loads as it is.
[Network(1, 28, 28)]
[Conv2D(6, 5, Padding = 2, Name = "conv1.0"), ReLU, MaxPool2D(2), Dropout(0.4f)]
[Conv2D(16, 5, Padding = 2, Name = "conv2.0"), BatchNorm2D(Name = "conv2.1"), ReLU, MaxPool2D(2)]
[Conv2D(120, 5, Name = "conv3.0"), BatchNorm2D(Name = "conv3.1"), ReLU]
[AdaptiveAvgPool2D(1), Flatten, Dense(10, Name = "fc")]
public partial class LeNet;

/// <summary>LeNet with its Dense layer as a 1x1 convolution.</summary>
[Variant<LeNet>(Lower = Lowering.Dense)]
public partial class LeNetDense;

/// <summary>LeNet of convolutions and ReLU alone, with the same result.</summary>
[Variant<LeNet>(Lower = Lowering.Equivalent)]
public partial class LeNetEquivalent;

/// <summary>The same convolutions sliding over an image four times as large: an 8 x 8 map of class scores.</summary>
[Variant<LeNet>(1, 56, 56, Lower = Lowering.Equivalent)]
public partial class LeNetWide;
