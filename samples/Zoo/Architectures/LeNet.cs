using NetGen;

namespace ZooSample.Architectures;

/// <summary>LeNet (LeCun et al. 1998) with today's ReLU, batch norm and max pooling. The weights of the LeNet sample fit.</summary>
[Network(1, 28, 28)]
[Conv2D(6, 5, Padding = 2, Name = "conv1.0"), ReLU, MaxPool2D(2), Dropout(0.4)]
[Conv2D(16, 5, Padding = 2, Name = "conv2.0"), BatchNorm2D(Name = "conv2.1"), ReLU, MaxPool2D(2)]
[Conv2D(120, 5, Name = "conv3.0"), BatchNorm2D(Name = "conv3.1"), ReLU]
[AdaptiveAvgPool2D(1), Flatten, Dense(10, Name = "fc")]
public partial class LeNet;

/// <inheritdoc cref="LeNet"/>
[Variant<LeNet>(Lower = Lowering.Equivalent)]
public partial class LeNetOfConvolutions;

/// <summary>The same without pools: convolutions take two steps at a time in their place.</summary>
[Network(1, 28, 28)]
[Conv2D(6, 5, Stride = 2, Padding = 2, Name = "conv1.0"), ReLU, Dropout(0.4)]
[Conv2D(16, 5, Stride = 2, Padding = 2, Name = "conv2.0"), BatchNorm2D(Name = "conv2.1"), ReLU]
[Conv2D(120, 5, Name = "conv3.0"), BatchNorm2D(Name = "conv3.1"), ReLU]
[AdaptiveAvgPool2D(1), Flatten, Dense(10, Name = "fc")]
public partial class StridedLeNet;

/// <inheritdoc cref="StridedLeNet"/>
[Variant<StridedLeNet>(Lower = Lowering.Equivalent)]
public partial class StridedLeNetOfConvolutions;
