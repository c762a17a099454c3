using NetGen.Benchmarks.Goals;
using NetGen.Benchmarks.Goals.Building;

namespace NetGen.Benchmarks.Tests;

/// <summary>Programs that are run, and what is said where they cannot be.</summary>
public sealed class CommandTests
{
    [Fact]
    public void OutputComesBack() => Command.DotNet("--version").Run().ShouldMatch(@"^\d+\.\d+");

    [Fact]
    public void AProgramThatFailsIsNamedWithWhatItSaid()
    {
        string message = Should.Throw<MeasurementException>(() => Command.DotNet("exec", "nothing.dll").Run()).Message;

        message.ShouldContain("exec nothing.dll failed:\n");
        message.ShouldContain("nothing.dll", Case.Sensitive);
    }

    [Fact]
    public void AProgramThatPrintsNothingGivesNoTime() =>
        Should.Throw<MeasurementException>(() => Command.DotNet("exec", "nothing.dll").TimeToFirstLine());

    [Fact]
    public void AProgramThatIsNotThereIsNamed() => Should.Throw<MeasurementException>(() => new Command("no-such-program").Run()).Message.ShouldStartWith("no-such-program: ");
}
