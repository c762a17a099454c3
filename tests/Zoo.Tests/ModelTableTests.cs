using NetGen;
using ZooSample.Models;

namespace Zoo.Tests;

/// <summary>What the compiler knows of each model.</summary>
public sealed class ModelTableTests
{
    /// <summary>Published parameter counts: torchvision's, or those of the paper's own implementation.</summary>
    public static TheoryData<string, long> Published => new()
    {
        { "vgg11", 132_863_336 },
        { "vgg11_bn", 132_868_840 },
        { "vgg13", 133_047_848 },
        { "vgg13_bn", 133_053_736 },
        { "vgg16", 138_357_544 },
        { "vgg16_bn", 138_365_992 },
        { "vgg19", 143_667_240 },
        { "vgg19_bn", 143_678_248 },
        { "mobilenet_v1", 4_231_976 },           // Keras, trainable
        { "mobilenet_v2", 3_504_872 },
        { "mobilenet_v3_small", 2_542_856 },
        { "mobilenet_v3_large", 5_483_032 },
        { "squeezenet1_0", 1_248_424 },
        { "squeezenet1_1", 1_235_496 },
        { "efficientnet_b0", 5_288_548 },
        { "efficientnet_b1", 7_794_184 },
        { "efficientnet_b2", 9_109_994 },
        { "efficientnet_b3", 12_233_232 },
        { "efficientnet_b4", 19_341_616 },
        { "efficientnet_b5", 30_389_784 },
        { "efficientnet_b6", 43_040_704 },
        { "efficientnet_b7", 66_347_960 },
        { "shufflenet_v2_x1_0", 2_278_604 },
        { "mnasnet1_0", 4_383_312 },
        { "xception", 22_855_952 },              // Keras, trainable
        { "inception_v3", 27_161_264 - 3_326_696 }, // without the auxiliary classifier
        { "resnet18", 11_689_512 },
        { "resnet50", 25_557_032 },
        { "resnext50_32x4d", 25_028_904 },
        { "regnet_y_400mf", 4_344_144 },
        { "densenet121", 7_978_856 },
    };

    public static TheoryData<string> Models => new(ModelTable.All.Select(model => model.Name));

    [Theory]
    [MemberData(nameof(Published))]
    public void HasThePublishedParameters(string name, long parameters) => ModelTable.Find(name)!.Written.Info.ParameterCount.ShouldBe(parameters);

    /// <summary>Names and shapes are those of the network as written, so both load the same file.</summary>
    [Theory]
    [MemberData(nameof(Models))]
    public void LoweredTakesTheSameWeights(string name)
    {
        Model model = ModelTable.Find(name)!;
        model.Lowered.Info.Lowering.ShouldBe(Lowering.Equivalent);
        Describe(model.Lowered.Info).ShouldBe(Describe(model.Written.Info));

        static IEnumerable<string> Describe(NetworkInfo info) => info.Parameters.Select(p => $"{p.Name} [{string.Join(", ", p.Shape)}]").Order();
    }

    /// <summary>Lowered, all that is left are convolutions, what combines their results, and pools that say why.</summary>
    [Theory]
    [MemberData(nameof(Models))]
    public void LoweredHasNoPoolsAndNoDense(string name) => ModelTable.Find(name)!.Lowered.Info.Layers
        .Where(layer => layer.Layer.Contains("Pool") || layer.Layer.StartsWith("Dense", StringComparison.Ordinal))
        .Select(layer => layer.Layer)
        .Distinct()
        .ShouldBe(name == "xception" ? ["MaxPool2D(3, Stride = 2, Padding = 1)"] : []);

    [Fact]
    public void NamesAreDistinct() => ModelTable.All.Select(model => model.Name).ShouldBeUnique();
}
