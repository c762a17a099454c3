using System.Text;

namespace NetGen;

/// <summary>A weights file is not a sound safetensors file, or not one of this network. Nothing was loaded from it.</summary>
public sealed class WeightsException : IOException
{
    // The message of an exception ends up in logs; a file of another network can differ in thousands of tensors.
    private const int Shown = 100;

    /// <summary>Reports everything that is wrong with a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="problems">What is wrong, one sentence each: what was expected, what was found and where.</param>
    public WeightsException(string path, IReadOnlyList<string> problems)
        : base(Describe(path, problems))
    {
        Path = path;
        Problems = [.. problems];
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>Everything that is wrong with it, in the order of the checks. <see cref="Exception.Message"/> shows the first 100.</summary>
    public IReadOnlyList<string> Problems { get; }

    private static string Describe(string path, IReadOnlyList<string> problems)
    {
        if (problems.Count == 1) return $"Cannot load '{path}': {problems[0]}";

        var message = new StringBuilder($"Cannot load '{path}': {problems.Count} problems.");
        foreach (string problem in problems.Take(Shown)) message.Append("\n - ").Append(problem);
        if (problems.Count > Shown) message.Append($"\n - and {problems.Count - Shown} more");
        return message.ToString();
    }
}
