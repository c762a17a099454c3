using NetGen;
using Spectre.Console;

namespace LeNetSample;

/// <summary>What the program does, from first to last.</summary>
internal static class Application
{
    private const int Success = 0;
    private const int BadFile = 2; // 1 is System.CommandLine's, for a command line that makes no sense
    private const int WrongLogits = 3;
    private const int NoDevice = 4;

    /// <summary>Runs the program and returns its exit code.</summary>
    public static int Run(Settings settings)
    {
        IAnsiConsole console = Output.Open();
        try
        {
            if (!settings.Explain) return Classify(settings, console);
            foreach (NetworkInfo info in Variants.Infos) Explanation.Print(console, info);
            return Success;
        }
        catch (Exception problem) when (problem is InvalidDataException or WeightsException or IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"error: {problem.Message}");
            return BadFile;
        }
        catch (NoDeviceException problem)
        {
            Console.Error.WriteLine($"error: {problem.Message}");
            return NoDevice;
        }
    }

    private static int Classify(Settings settings, IAnsiConsole console)
    {
        FashionMnist data = FashionMnist.FindTestImages(settings.Data).Take(settings.Images);
        Weights weights = Weights.Load(settings.Weights ?? ShippedFiles.Weights, LeNet.Info.Parameters);
        using IDevice device = settings.Device.Open(console.WriteLine);
        console.WriteLine($"{data.Count:N0} test images of Fashion-MNIST from {data.Origin}, on {device.Name}");

        IReadOnlyList<VariantResult> results = ProgressDisplay.Run(console, data.Count, advance => Variants.Evaluate(new Evaluation(data, device, settings.Threads), weights, advance));
        // Other weights have other logits.
        ReferenceCheck? check = settings.Weights is null ? ReferenceCheck.Compare(ShippedFiles.Logits, results[0].Scores, results[0].Map.Classes) : null;

        ResultTable.Print(console, results, settings.Threads);
        if (check is not null) ResultTable.Print(console, check);
        ConfusionTable.Print(console, results[0]);

        File.WriteAllText(settings.Report, HtmlReport.Render(data, results, check));
        console.WriteLine($"Report: {Path.GetFullPath(settings.Report)}");
        return check is { Passed: false } ? WrongLogits : Success;
    }
}
