using LeNetSample;
using NetGen;

namespace Samples.Tests;

/// <summary>The emitted networks on the images and weights that come with the sample.</summary>
public sealed class LeNetTests
{
    private static readonly Lazy<IReadOnlyList<VariantResult>> Results = new(() =>
    {
        FashionMnist data = FashionMnist.FindTestImages(ShippedFiles.Folder).Take(500);
        return Variants.Evaluate(new Evaluation(data, new CpuDevice(), threads: 2), Weights.Load(ShippedFiles.Weights, LeNet.Info.Parameters), (_, _) => { });
    });

    [Fact]
    public void Logits_are_those_of_PyTorch()
    {
        ReferenceCheck check = ReferenceCheck.Compare(ShippedFiles.Logits, Results.Value[0].Scores, classes: 10);

        check.Images.ShouldBe(256);
        check.LargestDifference.ShouldBeLessThanOrEqualTo(ReferenceCheck.Tolerance);
    }

    [Fact]
    public void The_parameters_are_those_of_the_state_dict()
    {
        LeNet.Info.ParameterCount.ShouldBe(52_174);
        LeNet.Info.Parameters.Select(parameter => parameter.Name).ShouldBe(
        [
            "conv1.0.weight", "conv1.0.bias",
            "conv2.0.weight", "conv2.0.bias", "conv2.1.weight", "conv2.1.bias", "conv2.1.running_mean", "conv2.1.running_var",
            "conv3.0.weight", "conv3.0.bias", "conv3.1.weight", "conv3.1.bias", "conv3.1.running_mean", "conv3.1.running_var",
            "fc.weight", "fc.bias",
        ]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Equivalent_variants_are_right_as_often_as_PyTorch(int variant)
    {
        VariantResult result = Results.Value[variant];

        result.Confusion.Correct.ShouldBe(454);
        result.LargestDifference(Results.Value[0]).ShouldNotBeNull().ShouldBeLessThanOrEqualTo(ReferenceCheck.Tolerance);
    }

    [Fact]
    public void The_wide_variant_gives_a_map_that_is_right_where_a_window_holds_an_image()
    {
        VariantResult wide = Results.Value[3];

        wide.Info.Output.ShouldBe([10, 8, 8]);
        wide.LargestDifference(Results.Value[0]).ShouldBeNull();
        // What PyTorch gives for the same layers on the same tiles.
        wide.Confusion.Correct.ShouldBe(171);
        wide.Map.AccuracyByPosition(wide.Labels)[^1].ShouldBeGreaterThan(0.88);
    }

    [Fact]
    public void Other_weights_with_the_same_names_are_accepted_and_wrong_ones_are_listed()
    {
        using var folder = new TemporaryFolder();
        string path = folder.File("w.safetensors");
        Weights.Initialize(LeNet.Info.Parameters, seed: 1).Save(path);

        LeNetEquivalent.Load(path).Forward(new float[28 * 28]).Length.ShouldBe(10);
        SafetensorsFile.Write(path, [("conv1.0.weight", [6, 1, 5, 5], new float[150])]);
        Should.Throw<WeightsException>(() => LeNetEquivalent.Load(path)).Message.ShouldContain("fc.bias");
    }
}
