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
        : this(path, problems, innerException: null)
    {
    }

    /// <summary>Reports everything that is wrong with a file, some of each kind where there is too much for a message.</summary>
    internal WeightsException(string path, IReadOnlyList<ProblemGroup> problems)
        : this(path, problems, innerException: null)
    {
    }

    internal WeightsException(string path, IReadOnlyList<string> problems, Exception? innerException)
        : this(path, [new ProblemGroup("", problems)], innerException)
    {
    }

    private WeightsException(string path, IReadOnlyList<ProblemGroup> problems, Exception? innerException)
        : base(Describe(path, problems), innerException)
    {
        Path = path;
        Problems = [.. problems.SelectMany(group => group.Problems)];
    }

    /// <summary>The file, or what else messages call the source.</summary>
    public string Path { get; }

    /// <summary>Everything that is wrong with it, in the order of the checks. <see cref="Exception.Message"/> shows about the first 100, and some of each kind; of those that one change of names explains, one.</summary>
    public IReadOnlyList<string> Problems { get; }

    private static string Describe(string path, IReadOnlyList<ProblemGroup> groups)
    {
        int count = groups.Sum(group => group.Problems.Count);
        if (count == 1) return $"Cannot load '{path}': {groups.SelectMany(group => group.Problems).Single()}";

        var message = new StringBuilder($"Cannot load '{path}': {count} problems.");
        foreach (var (group, shown) in Shares(groups))
        {
            foreach (string problem in group.Problems.Take(shown)) message.Append("\n - ").Append(problem);
            if (group.Problems.Count == shown) continue;
            message.Append(group.IsCounted
                ? $"\n - and {group.Problems.Count}{group.Kind}, such as that {group.Problems[0]}"
                : $"\n - and {group.Problems.Count - shown} more{group.Kind}");
        }
        return message.ToString();
    }

    /// <summary>How many problems of each group are shown: what small ones leave is the others'.</summary>
    private static IEnumerable<(ProblemGroup Group, int Shown)> Shares(IReadOnlyList<ProblemGroup> groups)
    {
        int[] shares = new int[groups.Count];
        int room = Shown, left = groups.Count;
        foreach (int i in Enumerable.Range(0, groups.Count).OrderBy(i => Listed(groups[i])))
        {
            shares[i] = Math.Min(Listed(groups[i]), room / left--);
            room -= shares[i];
        }
        return groups.Zip(shares);

        static int Listed(ProblemGroup group) => group.IsCounted ? 0 : group.Problems.Count;
    }
}
