using System.Diagnostics;

namespace NetGen.Package.Tests;

/// <summary>The dotnet command, as a user types it.</summary>
internal static class DotNet
{
    // Build servers outlive the command and keep its output open, and the tests must leave nothing running.
    private static readonly string[] NoServers = ["-nodeReuse:false", "-p:UseSharedCompilation=false"];

    // What `dotnet test` and `dotnet run` set for their own builds would mislead another.
    private static readonly string[] Inherited = ["MSBUILD", "VSTEST", "COREHOST", "DOTNET_ROOT_", "CI"];

    private static string Host => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    /// <summary>Runs a command that builds.</summary>
    public static CommandResult Build(string folder, string verb, IEnumerable<string> arguments, string? packages = null) =>
        Run(folder, [verb, .. arguments, "-nologo", .. NoServers], packages);

    /// <summary>Runs a program.</summary>
    public static CommandResult Execute(string folder, string assembly, params IEnumerable<string> arguments) =>
        Run(folder, ["exec", assembly, .. arguments], packages: null);

    /// <summary>Runs a program with variables in its environment.</summary>
    public static CommandResult Execute(string folder, string assembly, IEnumerable<(string Name, string Value)> environment)
    {
        var start = new ProcessStartInfo(Host, ["exec", assembly]);
        foreach (var (name, value) in environment) start.Environment[name] = value;
        return Start(start, folder, packages: null);
    }

    /// <param name="folder">The working folder.</param>
    /// <param name="arguments">What follows <c>dotnet</c>.</param>
    /// <param name="packages">The folder of the package cache; null for the machine's.</param>
    private static CommandResult Run(string folder, IReadOnlyList<string> arguments, string? packages) =>
        Start(new ProcessStartInfo(Host, arguments), folder, packages);

    /// <summary>Runs a file.</summary>
    public static CommandResult Start(string folder, string file, params IEnumerable<string> arguments) =>
        Start(new ProcessStartInfo(file, arguments), folder, packages: null);

    private static CommandResult Start(ProcessStartInfo start, string folder, string? packages)
    {
        start.WorkingDirectory = folder;
        start.RedirectStandardOutput = start.RedirectStandardError = start.RedirectStandardInput = true;
        foreach (string name in start.Environment.Keys.Where(name => Inherited.Any(name.StartsWith)).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        if (packages is not null)
        {
            start.Environment["NUGET_PACKAGES"] = packages;
        }

        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new CommandResult($"{Path.GetFileName(start.FileName)} {string.Join(' ', start.ArgumentList)}", process.ExitCode, output + errors.Result);
    }
}
