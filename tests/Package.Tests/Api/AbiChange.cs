using System.Text.RegularExpressions;

namespace NetGen.Package.Tests;

/// <summary>The binary interface as it was approved, beside what it is now.</summary>
internal sealed partial class AbiChange
{
    private const string Source = "src/Runtime/Cpu/AbiVersion.cs";

    // What implements them is emitted: another member is missing there.
    private static readonly string[] ImplementedByEmittedCode = ["interface NetGen.Cpu.ICpuKernels", "interface NetGen.Ilgpu.IGpuProgram"];

    private readonly string approvedVersion;
    private readonly (int Current, int Oldest) approved, now;
    private readonly string[] missing, added;

    /// <param name="approved">What was approved: the versions, and a paragraph for each type.</param>
    /// <param name="now">The same of what is built.</param>
    public AbiChange(string approved, string now)
    {
        this.approved = Versions(approved);
        this.now = Versions(now);
        var before = Lines(approved).ToHashSet();
        var after = Lines(now).ToHashSet();
        missing = [.. before.Except(after)];
        added = [.. after.Except(before)];
        approvedVersion = $"is {this.approved.Current} where this was approved";
    }

    /// <summary>The text that is approved.</summary>
    public static string Text(int current, int oldest, string types) => $"// AbiVersion.Current = {current}, AbiVersion.Oldest = {oldest}\n\n{types}";

    /// <summary>What must be done about the versions; empty for nothing.</summary>
    public string Demand()
    {
        string[] breaking = [.. missing, .. added.Where(line => ImplementedByEmittedCode.Any(line.StartsWith) && line.Contains("abstract "))];
        if (breaking.Length > 0 && now.Oldest <= approved.Current)
        {
            return $"The ABI changed so that code emitted before does not run: raise AbiVersion.Current in {Source}, which {approvedVersion}, and let AbiVersion.Oldest be the same. Changed or missing:\n{string.Join('\n', breaking)}";
        }

        return added.Length > 0 && now.Current <= approved.Current
            ? $"The ABI has more than before: raise AbiVersion.Current in {Source}, which {approvedVersion}. New:\n{string.Join('\n', added)}"
            : "";
    }

    private static (int Current, int Oldest) Versions(string text)
    {
        Match match = Header().Match(text);
        return (int.Parse(match.Groups[1].Value), int.Parse(match.Groups[2].Value));
    }

    /// <summary>Each type, and each member with the name of its type.</summary>
    private static IEnumerable<string> Lines(string text)
    {
        var heads = new List<string>();
        bool isInMembers = false;
        foreach (string line in text.ReplaceLineEndings("\n").Split('\n').Skip(1))
        {
            bool isMember = line.StartsWith(' ');
            if (line.Length == 0 || (isInMembers && !isMember))
            {
                heads.Clear();
            }

            isInMembers = isMember;
            if (isMember)
            {
                foreach (string head in heads)
                {
                    yield return $"{head.Split(" : ")[0].Split(" where ")[0]}: {line.Trim()}";
                }
            }
            else if (line.Length > 0)
            {
                heads.Add(line);
                yield return line;
            }
        }
    }

    [GeneratedRegex(@"^// AbiVersion\.Current = (\d+), AbiVersion\.Oldest = (\d+)\n")]
    private static partial Regex Header();
}
