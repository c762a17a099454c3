namespace NetGen.Package.Tests;

/// <summary>How a command ended and what it printed, errors included.</summary>
internal sealed record CommandResult(string Command, int ExitCode, string Output)
{
    public CommandResult ShouldSucceed()
    {
        ExitCode.ShouldBe(0, $"{Command}\n{Output}");
        return this;
    }

    public CommandResult ShouldFail()
    {
        ExitCode.ShouldNotBe(0, $"{Command}\n{Output}");
        return this;
    }
}
