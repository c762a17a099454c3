using NetGen.Benchmarks.Goals;

namespace NetGen.Benchmarks.Tests;

/// <summary>How the command line of <c>goals</c> is read.</summary>
public sealed class GoalsCommandLineTests
{
    [Fact]
    public void WithoutOptionsAllGoalsAreMeasured()
    {
        Settings settings = Read("goals");

        settings.Goals.Select(goal => goal.Name).ShouldBe(["debug", "aot", "speed", "size", "first-call", "compile"]);
        settings.Baseline.ShouldBe(GoalsCommandLine.DefaultBaseline);
        settings.Effort.ShouldBe(Effort.Full);
        settings.Folder.ShouldStartWith(Path.GetTempPath());
    }

    [Fact]
    public void OptionsChooseWhatIsMeasured()
    {
        Settings settings = Read("goals", "--only", "size", "debug", "--quick", "--baseline", "HEAD~1", "--folder", "elsewhere");

        settings.Goals.Select(goal => goal.Name).ShouldBe(["debug", "size"]);
        settings.Baseline.ShouldBe("HEAD~1");
        settings.Effort.ShouldBe(Effort.Quick);
        settings.Folder.ShouldBe("elsewhere");
    }

    [Theory]
    [InlineData("goals", "--only", "beauty")]
    [InlineData("goals", "--only")]
    [InlineData("goals", "size")]
    [InlineData("first-call", "Zoo.dll")]
    public void NonsenseIsRejected(params string[] arguments) => GoalsCommandLine.Create().Parse(arguments).Errors.ShouldNotBeEmpty();

    [Theory]
    [InlineData(true, "goals", "--quick")]
    [InlineData(true, "first-call", "Zoo.dll", "lenet")]
    [InlineData(false, "--filter", "*")]
    [InlineData(false)]
    public void OtherCommandLinesAreLeftToBenchmarkDotNet(bool known, params string[] arguments) => GoalsCommandLine.Knows(arguments).ShouldBe(known);

    [Fact]
    public void AQuickRunTakesSomeOfTheNetworks()
    {
        Effort.Quick.Of(["lenet", "vgg16", "resnet18"]).ShouldBe(["lenet", "resnet18"]);
        Effort.Full.Of(["lenet", "vgg16"]).ShouldBe(["lenet", "vgg16"]);
    }

    private static Settings Read(params string[] arguments) => GoalsCommandLine.Read(GoalsCommandLine.Create().Parse(arguments));
}
