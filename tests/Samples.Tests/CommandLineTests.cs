using LeNetSample;

namespace Samples.Tests;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("--images", "0")]
    [InlineData("--images", "-3")]
    [InlineData("--images", "many")]
    [InlineData("--threads", "0")]
    [InlineData("--device", "tpu")]
    [InlineData("--device", "gpu", "--threads", "2")]
    [InlineData("--pictures", "5")]
    public void Nonsense_is_rejected(params string[] arguments) => CommandLine.Create().Parse(arguments).Errors.ShouldNotBeEmpty();

    [Fact]
    public void All_options_together_are_accepted() =>
        CommandLine.Create().Parse(["--images", "5", "--threads", "2", "--device", "cpu", "--data", ".", "--weights", "w.safetensors", "--report", "r.html", "--explain"]).Errors.ShouldBeEmpty();
}
