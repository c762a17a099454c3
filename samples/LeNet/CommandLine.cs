using System.CommandLine;

namespace LeNetSample;

/// <summary>The program's options.</summary>
internal static class CommandLine
{
    public static RootCommand Create()
    {
        var explain = new Option<bool>("--explain") { Description = "Print what the compiler made of the networks (shapes, cost, what was fused and lowered), and classify nothing." };
        var images = new Option<int?>("--images") { Description = "Classify only the first N images.", HelpName = "N" };
        var threads = new Option<int?>("--threads") { Description = "Classify on N threads, each with a workspace of its own. Default: one.", HelpName = "N" };
        var device = new Option<DeviceChoice>("--device") { Description = "Where to classify: on the cpu, on a gpu, or auto: on a GPU if there is one.", HelpName = "cpu|gpu|auto" };
        var data = new Option<string?>("--data") { Description = "The folder of Fashion-MNIST's t10k-*-ubyte.gz files. Default: where Debian installs them, else the subset beside the program.", HelpName = "DIR" };
        var weights = new Option<string?>("--weights") { Description = "A safetensors file with the weights. Default: those beside the program.", HelpName = "FILE" };
        var report = new Option<string>("--report") { Description = "Where to write the report.", HelpName = "FILE", DefaultValueFactory = _ => "lenet-report.html" };
        device.AcceptOnlyFromAmong("cpu", "gpu", "auto");
        MustBePositive(images);
        MustBePositive(threads);

        var command = new RootCommand("Classifies Fashion-MNIST's test images with LeNet as written and with three lowered variants of it.")
        {
            explain, images, threads, device, data, weights, report,
        };
        command.Validators.Add(given =>
        {
            // A GPU is driven by one thread.
            if (given.GetResult(threads) is { Errors: var wrong } && !wrong.Any() && given.GetValue(threads) > 1 && given.GetResult(device) is { Errors: var other } && !other.Any() && given.GetValue(device) != DeviceChoice.Cpu)
                given.AddError("--threads is for --device cpu.");
        });
        command.SetAction(given => Application.Run(new Settings(
            given.GetValue(explain),
            given.GetValue(images) ?? int.MaxValue,
            given.GetValue(threads) ?? 1,
            given.GetValue(device),
            given.GetValue(data),
            given.GetValue(weights),
            given.GetValue(report)!)));
        return command;
    }

    private static void MustBePositive(Option<int?> option) => option.Validators.Add(result =>
    {
        if (result.Tokens is [{ Value: var text }] && int.TryParse(text, out int value) && value < 1)
            result.AddError($"{option.Name} must be at least 1, not {value}.");
    });
}
