using System.Diagnostics;

namespace NetGen.Benchmarks.Goals.Building;

/// <summary>A program with its arguments.</summary>
internal sealed record Command(string File, params IReadOnlyList<string> Arguments)
{
    // What `dotnet run` sets for its own build would mislead another, and what git sets for a hook means that hook's repository.
    private static readonly string[] Inherited = ["MSBUILD", "COREHOST", "DOTNET_ROOT_", "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"];

    // Of what a command that fails prints, the end says why.
    private const int LinesOfErrors = 12;

    /// <summary>The working folder; null for this process's.</summary>
    public string? Folder { get; init; }

    /// <summary>Variables beside those of this process.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>The dotnet that runs this program.</summary>
    public static Command DotNet(params IReadOnlyList<string> arguments) => new(System.Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", arguments);

    /// <summary>Runs it to its end and returns what it printed.</summary>
    /// <exception cref="MeasurementException">It failed.</exception>
    public string Run()
    {
        using Process process = Start(out Task<string> errors);
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw Failed(output + errors.Result);
    }

    /// <summary>Runs it to its end and returns the milliseconds from its start to the first line that it printed.</summary>
    /// <exception cref="MeasurementException">It failed, or printed none.</exception>
    public double TimeToFirstLine()
    {
        long start = Stopwatch.GetTimestamp();
        using Process process = Start(out Task<string> errors);
        string? line = process.StandardOutput.ReadLine();
        double time = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 && line is not null ? time : throw Failed(line + errors.Result);
    }

    private Process Start(out Task<string> errors)
    {
        var start = new ProcessStartInfo(File, Arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Folder ?? "" };
        foreach (string name in start.Environment.Keys.Where(name => Inherited.Any(name.StartsWith)).ToList()) start.Environment.Remove(name);
        foreach (var (name, value) in Environment) start.Environment[name] = value;
        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception problem)
        {
            throw new MeasurementException($"{File}: {problem.Message}");
        }

        errors = process.StandardError.ReadToEndAsync();
        return process;
    }

    private MeasurementException Failed(string output) =>
        new($"{Path.GetFileName(File)} {string.Join(' ', Arguments)} failed:\n{string.Join('\n', output.TrimEnd().Split('\n').TakeLast(LinesOfErrors))}");
}
