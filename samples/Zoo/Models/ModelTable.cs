using ZooSample.Architectures;

namespace ZooSample.Models;

/// <summary>All models.</summary>
internal static class ModelTable
{
    public static IReadOnlyList<Model> All { get; } =
    [
        Model.Of<LeNet, LeNetOfConvolutions>("lenet"),
        Model.Of<StridedLeNet, StridedLeNetOfConvolutions>("lenet_strided"),
        Model.Of<VGG16, VGG16OfConvolutions>("vgg16"),
        Model.Of<MobileNetV1, MobileNetV1OfConvolutions>("mobilenet_v1"),
        Model.Of<MobileNetV2, MobileNetV2OfConvolutions>("mobilenet_v2"),
        Model.Of<SqueezeNet, SqueezeNetOfConvolutions>("squeezenet1_1"),
        Model.Of<EfficientNetB0, EfficientNetB0OfConvolutions>("efficientnet_b0"),
        Model.Of<EfficientNetB3, EfficientNetB3OfConvolutions>("efficientnet_b3"),
        Model.Of<ShuffleNetV1, ShuffleNetV1OfConvolutions>("shufflenet_v1"),
        Model.Of<ShuffleNetV2, ShuffleNetV2OfConvolutions>("shufflenet_v2_x1_0"),
        Model.Of<GhostNet, GhostNetOfConvolutions>("ghostnet"),
        Model.Of<MnasNet, MnasNetOfConvolutions>("mnasnet1_0"),
        Model.Of<Xception, XceptionOfConvolutions>("xception"),
        Model.Of<InceptionV3, InceptionV3OfConvolutions>("inception_v3"),
        Model.Of<ResNet18, ResNet18OfConvolutions>("resnet18"),
        Model.Of<ResNeXt50, ResNeXt50OfConvolutions>("resnext50_32x4d"),
        Model.Of<DenseNet121, DenseNet121OfConvolutions>("densenet121"),
        Model.Of<UNet, UNetOfConvolutions>("unet"),
        Model.Of<DeeplySupervisedUNet, DeeplySupervisedUNetOfConvolutions>("unet_deep"),
    ];

    /// <summary>The model of a name; null where there is none.</summary>
    public static Model? Find(string name) => All.FirstOrDefault(model => model.Name == name);
}
