namespace NetGen.Benchmarks.Trial;

[Network(1, 28, 28)]
[LeNetLayers]
public partial class LeNet;

/// <summary>With a user's own activation.</summary>
[Network(1, 28, 28)]
[LeNetLayers(own: true)]
public partial class LeNetOwn;

/// <summary>LeNet (LeCun et al. 1998) with today's activations, batch norm and max pooling.</summary>
[Block]
[Conv2D(6, 5, Padding = 2), OwnOrReLU(nameof(own)), MaxPool2D(2), Dropout(0.4)]
[Conv2D(16, 5, Padding = 2), BatchNorm2D, OwnOrReLU(nameof(own)), MaxPool2D(2)]
[Conv2D(120, 5), BatchNorm2D, OwnOrReLU(nameof(own))]
[AdaptiveAvgPool2D(1), Flatten, Dense(10)]
public sealed partial class LeNetLayersAttribute(bool own = false) : LayerAttribute;
