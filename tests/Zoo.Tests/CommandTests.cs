using System.Text.Json;
using NetGen;
using Spectre.Console;
using Zoo.Tests.Goldens;
using ZooSample;
using ZooSample.Commands;
using ZooSample.Models;

namespace Zoo.Tests;

/// <summary>The program's commands, on its smallest model.</summary>
public sealed class CommandTests
{
    private static readonly Model LeNet = ModelTable.Find("lenet")!;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void RunReadsAndWritesFiles(bool lowered)
    {
        using var folder = new TemporaryFolder();
        float[] images = WriteFiles(folder, batch: 3);

        string[] options = lowered ? ["--lowered"] : [];
        Invoke(["run", "lenet", "--weights", folder.File("weights"), "--input", folder.File("input"), "--output", folder.File("output"), "--threads", "2", .. options]).ShouldBe(0);

        float[] expected = new float[3 * 10];
        LeNet.As(lowered).Start(FormulaNumbers.Weights(LeNet.Written.Info), threads: 1).Forward(images, expected, batch: 3);
        using var file = SafetensorsFile.Open(folder.File("output"));
        file["output"].Shape.ShouldBe([3, 10]);
        file.ToArray("output").ShouldBe(expected);
    }

    [Fact]
    public void InputsOfAnotherSizeAreRefused()
    {
        using var folder = new TemporaryFolder();
        WriteFiles(folder, batch: 1);
        SafetensorsFile.Write(folder.File("wide"), [("input", [1, 1, 28, 29], new float[28 * 29])]);

        Should.Throw<InvalidDataException>(() => RunCommand.Run(LeNet.Written, folder.File("weights"), folder.File("wide"), folder.File("output"), threads: 1))
            .Message.ShouldBe($"{folder.File("wide")}: LeNet takes [N, 1, 28, 28], and 'input' is [1, 1, 28, 29].");
        File.Exists(folder.File("output")).ShouldBeFalse();
    }

    [Fact]
    public void AFileWithoutInputsIsRefused()
    {
        using var folder = new TemporaryFolder();
        WriteFiles(folder, batch: 1);
        SafetensorsFile.Write(folder.File("other"), [("x", [1], new float[1])]);

        Should.Throw<InvalidDataException>(() => RunCommand.Run(LeNet.Written, folder.File("weights"), folder.File("other"), folder.File("output"), threads: 1))
            .Message.ShouldBe($"{folder.File("other")} has no tensor 'input'; it has 'x'.");
    }

    [Fact]
    public void AMissingFileIsExitCode2()
    {
        using var folder = new TemporaryFolder();
        Invoke(["run", "lenet", "--weights", folder.File("w"), "--input", folder.File("i"), "--output", folder.File("o")]).ShouldBe(2);
    }

    [Theory]
    [InlineData("run", "lenet")]
    [InlineData("bench")]
    [InlineData("bench", "alexnet")]
    [InlineData("bench", "lenet", "--batch", "0")]
    [InlineData("bench", "lenet", "--threads", "-1")]
    public void NonsenseIsRejected(params string[] arguments) => CommandLine.Create().Parse(arguments).Errors.ShouldNotBeEmpty();

    [Fact]
    public void BenchGivesALineOfJson()
    {
        BenchResult result = BenchCommand.Measure(LeNet, lowered: false, weights: null, batch: 4, threads: 2, seconds: 0);
        JsonElement json = JsonDocument.Parse(result.ToJson()).RootElement;

        json.EnumerateObject().Select(p => p.Name).ShouldBe(["model", "batch", "threads", "median_ms", "min_ms", "runs", "gflops"]);
        json.GetProperty("model").GetString().ShouldBe("lenet");
        json.GetProperty("batch").GetInt32().ShouldBe(4);
        json.GetProperty("threads").GetInt32().ShouldBe(2);
        json.GetProperty("runs").GetInt32().ShouldBeGreaterThan(0);
        json.GetProperty("min_ms").GetDouble().ShouldBeInRange(0, json.GetProperty("median_ms").GetDouble());
    }

    [Fact]
    public void GigaflopsCountTwoOperationsForEachMultiplyAccumulate() =>
        new BenchResult("m", Lowered: false, Batch: 2, Threads: 1, Median: 4, Shortest: 3, Runs: 5, Macs: 1_000_000_000).Gigaflops.ShouldBe(1000);

    [Fact]
    public void ListNamesEveryModel()
    {
        using var text = new StringWriter();
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(text) });
        console.Profile.Width = 160;
        ListCommand.Run(console);

        foreach (Model model in ModelTable.All) text.ToString().ShouldContain($"│ {model.Name} ");
        text.ToString().ShouldContain("138,357,544");
    }

    private static int Invoke(string[] arguments) => CommandLine.Create().Parse(arguments).Invoke();

    private static float[] WriteFiles(TemporaryFolder folder, int batch)
    {
        FormulaNumbers.Weights(LeNet.Written.Info).Save(folder.File("weights"));
        var random = new Random(2);
        float[] images = [.. Enumerable.Range(0, batch * LeNet.Written.Info.InputLength).Select(_ => random.NextSingle())];
        SafetensorsFile.Write(folder.File("input"), [("input", [batch, 1, 28, 28], images)]);
        return images;
    }
}
