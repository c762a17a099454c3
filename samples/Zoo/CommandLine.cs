using System.CommandLine;
using ZooSample.Commands;
using ZooSample.Models;

namespace ZooSample;

/// <summary>The program's commands and their options.</summary>
internal static class CommandLine
{
    public static RootCommand Create() => new("Architectures as annotated classes: what the compiler makes of them, and how they run.")
    {
        List(),
        Run(),
        Bench(),
        Report(),
    };

    private static Command List()
    {
        var command = new Command("list", "Print every model's size and cost, as written and with Lowering.Equivalent.");
        command.SetAction(_ => Attempt.Run(() => ListCommand.Run(Output.Open())));
        return command;
    }

    private static Command Run()
    {
        Argument<Model> model = ModelArgument();
        Option<string> weights = File("--weights", "The weights: the model's state dict.", required: true);
        Option<string> input = File("--input", "The inputs: a tensor named input, [N, C, H, W].", required: true);
        Option<string> output = File("--output", "Where the outputs go: a tensor named output.", required: true);
        Option<bool> lowered = LoweredOption();
        Option<int> threads = Count("--threads", "Split the inputs over N threads; one input runs on one thread.", 1);
        var command = new Command("run", "Run a model on inputs from a safetensors file.") { model, weights, input, output, lowered, threads };
        command.SetAction(given => Attempt.Run(() => RunCommand.Run(
            given.GetValue(model)!.As(given.GetValue(lowered)),
            given.GetValue(weights)!,
            given.GetValue(input)!,
            given.GetValue(output)!,
            given.GetValue(threads))));
        return command;
    }

    private static Command Bench()
    {
        Argument<Model> model = ModelArgument();
        Option<string> weights = File("--weights", "The weights. Default: drawn as PyTorch draws them.", required: false);
        Option<bool> lowered = LoweredOption();
        Option<int> batch = Count("--batch", "Run N inputs at a time.", 1);
        Option<int> threads = Count("--threads", "Split the batch over N threads; one input runs on one thread, so more threads than inputs have no effect.", 1);
        Option<double> seconds = SecondsOption();
        var json = new Option<bool>("--json") { Description = "Print a line of JSON." };
        var command = new Command("bench", "Measure how long a model takes.") { model, weights, lowered, batch, threads, seconds, json };
        command.SetAction(given => Attempt.Run(() =>
        {
            var result = BenchCommand.Measure(
                given.GetValue(model)!,
                given.GetValue(lowered),
                given.GetValue(weights),
                given.GetValue(batch),
                given.GetValue(threads),
                given.GetValue(seconds));
            Console.WriteLine(given.GetValue(json) ? result.ToJson() : result.ToString());
        }));
        return command;
    }

    private static Command Report()
    {
        Argument<Model> model = ModelArgument();
        Option<string> weights = File("--weights", "The weights. Default: drawn as PyTorch draws them.", required: false);
        Option<bool> lowered = LoweredOption();
        Option<double> seconds = SecondsOption();
        var output = new Option<string?>("--output") { Description = "Where the report goes. Default: NAME-report.html.", HelpName = "FILE" };
        var command = new Command("report", "Write a page with the model's graph, its kernels, and what each layer costs and takes.") { model, weights, lowered, seconds, output };
        command.SetAction(given => Attempt.Run(() =>
        {
            Model asked = given.GetValue(model)!;
            ReportCommand.Run(asked.Name, asked.As(given.GetValue(lowered)), given.GetValue(weights), given.GetValue(seconds), given.GetValue(output) ?? $"{asked.Name}-report.html");
        }));
        return command;
    }

    private static Option<double> SecondsOption() => new("--seconds") { Description = "How long to measure.", HelpName = "S", DefaultValueFactory = _ => 3 };

    private static Argument<Model> ModelArgument() => new("model")
    {
        Description = "A model's name; `list` shows all of them.",
        CustomParser = result =>
        {
            string name = result.Tokens[0].Value;
            if (ModelTable.Find(name) is { } model) return model;
            result.AddError($"There is no model '{name}'. There are {string.Join(", ", ModelTable.All.Select(m => m.Name))}.");
            return null;
        },
    };

    private static Option<bool> LoweredOption() => new("--lowered") { Description = "Take the variant of which the pooling and Dense layers are convolutions (Lowering.Equivalent)." };

    private static Option<string> File(string name, string description, bool required) => new(name) { Description = $"{description} A safetensors file.", HelpName = "FILE", Required = required };

    private static Option<int> Count(string name, string description, int absent)
    {
        var option = new Option<int>(name) { Description = description, HelpName = "N", DefaultValueFactory = _ => absent };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && int.TryParse(text, out int value) && value < 1)
                result.AddError($"{name} must be at least 1, not {value}.");
        });
        return option;
    }
}
