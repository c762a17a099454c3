using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace NetGen.Images;

/// <summary>Files that name a network's outputs.</summary>
public static partial class LabelFile
{
    private delegate string[]? Reader(IReadOnlyList<string> lines);

    // From the most to the least particular; the last takes anything.
    private static readonly Reader[] LineForms = [Numbered, Synsets, lines => [.. lines]];

    /// <summary>Reads the labels of a network's outputs, in their order.</summary>
    /// <remarks>
    /// The forms: one label a line; lines that all begin with their number, from 0 (<c>0: tench</c>) and in any order; lines that all begin with a WordNet ID, which is dropped
    /// (<c>n01440764 tench, Tinca tinca</c>); JSON, an array of labels or an object of numbers (<c>{"0": "tench"}</c>, or <c>{"0": ["n01440764", "tench"]}</c> as Keras has it).
    /// Empty lines do not count.
    /// </remarks>
    /// <param name="path">The file, in UTF-8.</param>
    /// <param name="count">How many outputs the network has, such as <c>LeNet.Info.OutputLength</c>; null where any number will do.</param>
    /// <exception cref="InvalidDataException">There is another number of labels, or the JSON is none of these.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static string[] Load(string path, int? count = null)
    {
        string text = File.ReadAllText(path);
        string[] labels = text.AsSpan().TrimStart() is ['[' or '{', ..] ? ReadJson(text, path) : ReadLines(text);
        return count is null || labels.Length == count
            ? labels
            : throw Invalid(path, $"expected {count} labels, as many as the network's outputs, found {labels.Length}");
    }

    private static string[] ReadLines(string text)
    {
        string[] lines = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return LineForms.Select(read => read(lines)).First(labels => labels is not null)!;
    }

    private static string[]? Numbered(IReadOnlyList<string> lines)
    {
        var labels = new string?[lines.Count];
        foreach (string line in lines)
        {
            // Names that merely begin with a number (BMW's series) do not count up.
            if (NumberedLine().Match(line) is not { Success: true } match || !TryPlace(labels, match.Groups["number"].ValueSpan, match.Groups["label"].Value))
            {
                return null;
            }
        }

        return labels!;
    }

    private static string[]? Synsets(IReadOnlyList<string> lines)
    {
        var matches = lines.Select(line => SynsetLine().Match(line)).ToList();
        return matches.TrueForAll(match => match.Success) ? [.. matches.Select(match => match.Groups["label"].Value)] : null;
    }

    private static string[] ReadJson(string text, string path)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            JsonElement root = document.RootElement;
            return root.ValueKind == JsonValueKind.Array ? [.. root.EnumerateArray().Select((label, i) => LabelOf(label, $"element {i}", path))] : ReadObject(root, path);
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"Cannot read the labels '{path}': it begins as JSON and is none. {exception.Message}", exception);
        }
    }

    private static string[] ReadObject(JsonElement root, string path)
    {
        var labels = new string?[root.EnumerateObject().Count()];
        foreach (JsonProperty property in root.EnumerateObject())
        {
            if (!TryPlace(labels, property.Name, LabelOf(property.Value, $"\"{property.Name}\"", path)))
            {
                throw Invalid(path, $"expected the names \"0\" to \"{labels.Length - 1}\", each once, found \"{property.Name}\"");
            }
        }

        return labels!;
    }

    private static string LabelOf(JsonElement value, string place, string path) => value switch
    {
        { ValueKind: JsonValueKind.String } => value.GetString()!,
        { ValueKind: JsonValueKind.Array } when value.GetArrayLength() == 2 && value[1].ValueKind == JsonValueKind.String => value[1].GetString()!,
        _ => throw Invalid(path, $"expected a label, or a WordNet ID and a label, at {place}, found {value.GetRawText()}"),
    };

    private static bool TryPlace(string?[] labels, ReadOnlySpan<char> number, string label)
    {
        if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int i) || i >= labels.Length || labels[i] is not null)
        {
            return false;
        }

        labels[i] = label;
        return true;
    }

    private static InvalidDataException Invalid(string path, string problem) => new($"Cannot read the labels '{path}': {problem}.");

    [GeneratedRegex(@"^(?<number>\d+)\s*[:,\s]\s*(?<label>.+)$")]
    private static partial Regex NumberedLine();

    [GeneratedRegex(@"^n\d{8}\s+(?<label>.+)$")]
    private static partial Regex SynsetLine();
}
