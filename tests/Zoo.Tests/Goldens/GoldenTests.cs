using NetGen;
using ZooSample.Architectures;
using ZooSample.Models;

namespace Zoo.Tests.Goldens;

/// <summary>Every model at its full size against PyTorch: torchvision's, or where that has none, the definition in data/architectures.py.</summary>
public sealed class GoldenTests
{
    // Of the output's largest magnitude. PyTorch in float32 is off by up to 3e-6 from the float64 that is kept.
    private const float Tolerance = 1e-5f;

    // As in make_goldens.py: of a map of scores only some are kept.
    private const int MostValues = 4096;
    private const int Step = 37;

    private static readonly string Outputs = Path.Combine(AppContext.BaseDirectory, "outputs.safetensors");

    /// <summary>Parameters, and multiply-accumulates, of models that take as long as several others.</summary>
    private const long ManyParameters = 100_000_000, ManyMacs = 15_000_000_000;

    public static TheoryData<string> Small => new(ModelTable.All.Where(model => !IsLarge(model)).Select(model => model.Name));

    public static TheoryData<string> Large => new(ModelTable.All.Where(IsLarge).Select(model => model.Name));

    [Theory]
    [MemberData(nameof(Small))]
    public void Agrees(string name) => RequireAgreement(name);

    [Theory, Trait("Category", "Long")]
    [MemberData(nameof(Large))]
    public void LargeOnesAgree(string name) => RequireAgreement(name);

    private static bool IsLarge(Model model) => model.Written.Info.ParameterCount > ManyParameters || model.Written.Info.Macs > ManyMacs;

    /// <summary>As written and lowered, over the same weights.</summary>
    private static void RequireAgreement(string name)
    {
        Model model = ModelTable.Find(name)!;
        Weights weights = FormulaNumbers.Weights(model.Written.Info, name);
        float[] input = FormulaNumbers.Input(model.Written.Info);
        using var file = SafetensorsFile.Open(Outputs);
        float[] expected = file.ToArray(name);
        foreach (Form form in (Form[])[model.Written, model.Lowered])
        {
            float[] output = new float[form.Info.OutputLength];
            form.Start(weights, threads: 1).Forward(input, output, batch: 1);
            Difference(Kept(output), expected).ShouldBeLessThan(Tolerance, form.Info.Name);
        }
    }

    /// <summary>Heads that are optional outputs: with them the network is another plan over the same weights.</summary>
    [Fact]
    public void OptionalOutputsAgree()
    {
        NetworkInfo info = DeeplySupervisedUNet.Info;
        Weights weights = FormulaNumbers.Weights(info);
        float[] input = FormulaNumbers.Input(info);
        using var file = SafetensorsFile.Open(Outputs);
        Dictionary<string, float[]> found = info.Outputs.ToDictionary(port => port.Name, port => new float[port.Length]);
        DeeplySupervisedUNet.Create(weights).Forward(input, found["output"], found["aux3"], found["aux2"], found["aux1"]);
        foreach (var (name, output) in found)
        {
            Difference(Kept(output), file.ToArray(name == "output" ? "unet_deep" : $"unet_deep.{name}")).ShouldBeLessThan(Tolerance, name);
        }

        info.Outputs.Select(port => port.IsOptional).ShouldBe([false, true, true, true]);
        info.Kernels.Count.ShouldBe(info.WithOptional!.Kernels.Count - 3);
        info.ArenaBytes.ShouldBeLessThan(info.WithOptional.ArenaBytes);
    }

    private static float[] Kept(float[] output) => output.Length <= MostValues ? output : [.. output.Where((_, i) => i % Step == 0)];

    /// <summary>The largest difference relative to the largest output; infinite where it is no number.</summary>
    private static float Difference(float[] output, float[] expected)
    {
        output.Length.ShouldBe(expected.Length);
        float largest = expected.Max(MathF.Abs);
        return output.Zip(expected, (a, b) => float.IsFinite(a) ? MathF.Abs(a - b) / largest : float.PositiveInfinity).Max();
    }
}
