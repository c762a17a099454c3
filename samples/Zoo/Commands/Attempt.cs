using NetGen;

namespace ZooSample.Commands;

/// <summary>Turns what can be wrong with files into a message and an exit code.</summary>
internal static class Attempt
{
    private const int Success = 0;
    private const int BadFile = 2; // 1 is System.CommandLine's, for a command line that makes no sense

    /// <summary>Runs a command and returns the program's exit code.</summary>
    public static int Run(Action command)
    {
        try
        {
            command();
            return Success;
        }
        catch (Exception problem) when (problem is InvalidDataException or WeightsException or IOException or UnauthorizedAccessException or NotSupportedException)
        {
            Console.Error.WriteLine($"error: {problem.Message}");
            return BadFile;
        }
    }
}
