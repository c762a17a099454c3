using System.Text;
using DiffPlex;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace NetGen.Generator.Tests.Snapshots;

/// <summary>A folder of approved texts: what <see cref="Snapshot"/> needs of Verify where that is not there.</summary>
internal sealed class VerifiedFolder(string folder)
{
    /// <summary>Fails where a text is new or different, or where an approved text of this prefix is no longer among them.</summary>
    public void Compare(string prefix, IEnumerable<(string Hint, string Text)> files)
    {
        var report = new StringBuilder();
        var expected = Directory.Exists(folder) ? Directory.GetFiles(folder, prefix + "*.verified.cs").ToHashSet() : [];
        foreach ((string hint, string text) in files)
        {
            string stem = Path.Combine(folder, prefix + Path.GetFileNameWithoutExtension(hint));
            expected.Remove($"{stem}.verified.cs");
            report.Append(Difference(stem, Normalize(text)));
        }

        foreach (string path in expected)
        {
            report.Append($"\n{Path.GetFileName(path)} is approved and was not received.\n");
        }

        if (report.Length > 0)
        {
            throw new Xunit.Sdk.XunitException(report.ToString());
        }
    }

    private static string Difference(string stem, string text)
    {
        string verified = $"{stem}.verified.cs", received = $"{stem}.received.cs";
        string? before = File.Exists(verified) ? Normalize(File.ReadAllText(verified)) : null;
        if (before == text)
        {
            File.Delete(received);
            return "";
        }

        Directory.CreateDirectory(Path.GetDirectoryName(received)!);
        File.WriteAllText(received, text);
        return before is null
            ? $"\n{Path.GetFileName(received)} is new: not approved yet.\n"
            : $"\n{Path.GetFileName(received)} differs from what is approved:\n{Diff(before, text)}";
    }

    private static string Diff(string before, string after)
    {
        const int context = 2;
        var lines = new InlineDiffBuilder(new Differ()).BuildDiffModel(before, after).Lines;
        var shown = new StringBuilder();
        int last = -1;
        for (int i = 0; i < lines.Count; i++)
        {
            bool isNear = lines.Skip(i - context).Take((2 * context) + Math.Min(i - context, 0) + 1).Any(l => l.Type != ChangeType.Unchanged);
            if (!isNear)
            {
                continue;
            }

            if (last != i - 1)
            {
                shown.AppendLine("    ...");
            }

            char mark = lines[i].Type switch { ChangeType.Inserted => '+', ChangeType.Deleted => '-', _ => ' ' };
            shown.Append("  ").Append(mark).Append(' ').AppendLine(lines[i].Text);
            last = i;
        }

        return shown.ToString();
    }

    // A checkout may turn line endings around.
    private static string Normalize(string text) => text.ReplaceLineEndings("\n");
}
