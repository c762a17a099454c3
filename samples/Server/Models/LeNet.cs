using NetGen;

namespace ServerSample.Models;

/// <summary>LeNet for Fashion-MNIST, with the probabilities of the classes. The weights are those of samples/LeNet.</summary>
[Network(1, 28, 28)]
[Conv2D(6, 5, Padding = 2, Name = "conv1.0"), ReLU, MaxPool2D(2), Dropout(0.4f)]
[Conv2D(16, 5, Padding = 2, Name = "conv2.0"), BatchNorm2D(Name = "conv2.1"), ReLU, MaxPool2D(2)]
[Conv2D(120, 5, Name = "conv3.0"), BatchNorm2D(Name = "conv3.1"), ReLU]
[AdaptiveAvgPool2D(1), Flatten, Dense(10, Name = "fc"), Softmax]
public partial class LeNet;
