namespace NetGen.Benchmarks;

[Network(1, 28, 28)]
[Conv2D(6, 5, Padding = 2), ReLU, MaxPool2D(2), Dropout(0.4f)]
[Conv2D(16, 5, Padding = 2), BatchNorm2D, ReLU, MaxPool2D(2)]
[Conv2D(120, 5), BatchNorm2D, ReLU]
[AdaptiveAvgPool2D(1), Flatten, Dense(10)]
public partial class LeNet;
