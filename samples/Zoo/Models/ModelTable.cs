using ZooSample.Architectures;

namespace ZooSample.Models;

/// <summary>All models.</summary>
internal static class ModelTable
{
    public static IReadOnlyList<Model> All { get; } =
    [
        Model.Of<MobileNetV2, MobileNetV2OfConvolutions>("mobilenet_v2"),
        Model.Of<SqueezeNet, SqueezeNetOfConvolutions>("squeezenet1_1"),
        Model.Of<ResNet18, ResNet18OfConvolutions>("resnet18"),
    ];

    /// <summary>The model of a name; null where there is none.</summary>
    public static Model? Find(string name) => All.FirstOrDefault(model => model.Name == name);
}
