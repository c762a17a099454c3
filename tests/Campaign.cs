using System.Globalization;

namespace NetGen.Tests;

/// <summary>
/// How much a run of tests tries, where its random numbers start, and what it has tried. Where nothing is set, a run is quick and always the same;
/// <c>.ci/run</c> and <c>.ci/long</c> set more, and show what was reported.
/// </summary>
internal static class Campaign
{
    private static readonly Lock Gate = new();
    private static readonly string? Reports = Environment.GetEnvironmentVariable("NETGEN_TEST_REPORTS");

    /// <summary>Another number gives other random cases; a failing test says which it was.</summary>
    public static ulong Seed { get; } = Number("NETGEN_TEST_SEED") ?? 11;

    /// <summary>How many cases this environment variable asks for.</summary>
    public static int Size(string variable, int unlessSet) => checked((int?)Number(variable)) ?? unlessSet;

    /// <summary>Notes what has been tried, in the folder NETGEN_TEST_REPORTS: each process has a file there, of lines that begin with a number.</summary>
    public static void Report(int count, string what)
    {
        if (Reports is null)
        {
            return;
        }

        lock (Gate)
        {
            File.AppendAllText(Path.Combine(Reports, Environment.ProcessId.ToString(CultureInfo.InvariantCulture)), string.Create(CultureInfo.InvariantCulture, $"{count} {what}\n"));
        }
    }

    private static ulong? Number(string variable) =>
        Environment.GetEnvironmentVariable(variable) is not { Length: > 0 } text ? null
        : ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out ulong number) ? number
        : throw new InvalidOperationException($"{variable} must be a whole number, and is '{text}'.");
}
