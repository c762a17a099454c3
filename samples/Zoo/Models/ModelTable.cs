using ZooSample.Architectures;

namespace ZooSample.Models;

/// <summary>All models.</summary>
internal static class ModelTable
{
    public static IReadOnlyList<Model> All { get; } =
    [
        Model.Of<LeNet, LeNetOfConvolutions>("lenet"),
        Model.Of<StridedLeNet, StridedLeNetOfConvolutions>("lenet_strided"),
        Model.Of<VGG11, VGG11OfConvolutions>("vgg11"),
        Model.Of<VGG11BN, VGG11BNOfConvolutions>("vgg11_bn"),
        Model.Of<VGG13, VGG13OfConvolutions>("vgg13"),
        Model.Of<VGG13BN, VGG13BNOfConvolutions>("vgg13_bn"),
        Model.Of<VGG16, VGG16OfConvolutions>("vgg16"),
        Model.Of<VGG16BN, VGG16BNOfConvolutions>("vgg16_bn"),
        Model.Of<VGG19, VGG19OfConvolutions>("vgg19"),
        Model.Of<VGG19BN, VGG19BNOfConvolutions>("vgg19_bn"),
        Model.Of<MobileNetV1, MobileNetV1OfConvolutions>("mobilenet_v1"),
        Model.Of<MobileNetV2, MobileNetV2OfConvolutions>("mobilenet_v2"),
        Model.Of<MobileNetV3Small, MobileNetV3SmallOfConvolutions>("mobilenet_v3_small"),
        Model.Of<MobileNetV3Large, MobileNetV3LargeOfConvolutions>("mobilenet_v3_large"),
        Model.Of<SqueezeNet10, SqueezeNet10OfConvolutions>("squeezenet1_0"),
        Model.Of<SqueezeNet, SqueezeNetOfConvolutions>("squeezenet1_1"),
        Model.Of<EfficientNetB0, EfficientNetB0OfConvolutions>("efficientnet_b0"),
        Model.Of<EfficientNetB1, EfficientNetB1OfConvolutions>("efficientnet_b1"),
        Model.Of<EfficientNetB2, EfficientNetB2OfConvolutions>("efficientnet_b2"),
        Model.Of<EfficientNetB3, EfficientNetB3OfConvolutions>("efficientnet_b3"),
        Model.Of<EfficientNetB4, EfficientNetB4OfConvolutions>("efficientnet_b4"),
        Model.Of<EfficientNetB5, EfficientNetB5OfConvolutions>("efficientnet_b5"),
        Model.Of<EfficientNetB6, EfficientNetB6OfConvolutions>("efficientnet_b6"),
        Model.Of<EfficientNetB7, EfficientNetB7OfConvolutions>("efficientnet_b7"),
        Model.Of<ShuffleNetV1, ShuffleNetV1OfConvolutions>("shufflenet_v1"),
        Model.Of<ShuffleNetV2, ShuffleNetV2OfConvolutions>("shufflenet_v2_x1_0"),
        Model.Of<GhostNet, GhostNetOfConvolutions>("ghostnet"),
        Model.Of<MnasNet, MnasNetOfConvolutions>("mnasnet1_0"),
        Model.Of<Xception, XceptionOfConvolutions>("xception"),
        Model.Of<InceptionV3, InceptionV3OfConvolutions>("inception_v3"),
        Model.Of<ResNet18, ResNet18OfConvolutions>("resnet18"),
        Model.Of<ResNet50, ResNet50OfConvolutions>("resnet50"),
        Model.Of<ResNeXt50, ResNeXt50OfConvolutions>("resnext50_32x4d"),
        Model.Of<RegNetY400MF, RegNetY400MFOfConvolutions>("regnet_y_400mf"),
        Model.Of<DenseNet121, DenseNet121OfConvolutions>("densenet121"),
        Model.Of<UNet, UNetOfConvolutions>("unet"),
        Model.Of<DeeplySupervisedUNet, DeeplySupervisedUNetOfConvolutions>("unet_deep"),
    ];

    /// <summary>The model of a name; null where there is none.</summary>
    public static Model? Find(string name) => All.FirstOrDefault(model => model.Name == name);
}
