using NetGen;
using ZooSample.Models;

namespace Zoo.Tests;

/// <summary>What the compiler knows of each model.</summary>
public sealed class ModelTableTests
{
    /// <summary>Published parameter counts: torchvision's, or those of the paper's own implementation.</summary>
    public static TheoryData<string, long> Published => new()
    {
        { "vgg16", 138_357_544 },
        { "mobilenet_v1", 4_231_976 },           // Keras, trainable
        { "mobilenet_v2", 3_504_872 },
        { "squeezenet1_1", 1_235_496 },
        { "efficientnet_b0", 5_288_548 },
        { "efficientnet_b3", 12_233_232 },
        { "shufflenet_v2_x1_0", 2_278_604 },
        { "mnasnet1_0", 4_383_312 },
        { "xception", 22_855_952 },              // Keras, trainable
        { "inception_v3", 27_161_264 - 3_326_696 }, // without the auxiliary classifier
        { "resnet18", 11_689_512 },
        { "resnext50_32x4d", 25_028_904 },
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
