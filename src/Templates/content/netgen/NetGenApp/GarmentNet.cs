using NetGen;

namespace NetGenApp;

/// <summary>LeNet-5 with batch norms: a picture of 28 x 28 grey values to the scores of ten kinds of garments.</summary>
/// <remarks>The names are those of the PyTorch state dict that garments.safetensors holds. Change a size, and the compiler tells where the shapes no longer fit.</remarks>
[Network(1, 28, 28)]
[Conv2D(6, 5, Padding = 2, Name = "conv1.0"), ReLU, MaxPool2D(2), Dropout(0.4f)]
[Conv2D(16, 5, Padding = 2, Name = "conv2.0"), BatchNorm2D(Name = "conv2.1"), ReLU, MaxPool2D(2)]
[Conv2D(120, 5, Name = "conv3.0"), BatchNorm2D(Name = "conv3.1"), ReLU]
[AdaptiveAvgPool2D(1), Flatten, Dense(10, Name = "fc"), Softmax]
public partial class GarmentNet
{
    /// <summary>What the scores are of, in their order.</summary>
    public static IReadOnlyList<string> Classes { get; } = ["t-shirt", "trouser", "pullover", "dress", "coat", "sandal", "shirt", "sneaker", "bag", "ankle-boot"];
}
