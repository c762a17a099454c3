using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace NetGen.Images;

/// <summary>Files that name a network's outputs.</summary>
public static partial class LabelFile
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private delegate string[]? Reader(IReadOnlyList<string> lines, string path);

    // From the most to the least particular; the last takes anything.
    private static readonly Reader[] LineForms = [Numbered, Synsets, (lines, _) => [.. lines]];

    /// <summary>Reads the labels of a network's outputs, in their order.</summary>
    /// <remarks>
    /// The forms: one label a line; lines that all begin with their number, from 0 (<c>0: tench</c>) and in any order (with a colon, other numbers are an error); lines that all begin with a WordNet ID, which is dropped
    /// (<c>n01440764 tench, Tinca tinca</c>); JSON, an array of labels or an object of numbers (<c>{"0": "tench"}</c>, or <c>{"0": ["n01440764", "tench"]}</c> as Keras has it).
    /// Empty lines do not count.
    /// </remarks>
    /// <param name="path">The file, in UTF-8.</param>
    /// <param name="count">How many outputs the network has, such as <c>LeNet.Info.OutputLength</c>; null where any number will do.</param>
    /// <exception cref="InvalidDataException">There is no label or another number of them, the JSON is none of these, numbers do not count up from 0, or it is not UTF-8.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static string[] Load(string path, int? count = null)
    {
        string text = Read(path);
        string[] labels = text.AsSpan().TrimStart() is ['[' or '{', ..] ? ReadJson(text, path) : ReadLines(text, path);
        if (labels.Length == 0)
        {
            throw Invalid(path, "expected labels, found none");
        }

        return count is null || labels.Length == count
            ? labels
            : throw Invalid(path, $"expected {count} labels, as many as the network's outputs, found {labels.Length}");
    }

    private static string Read(string path)
    {
        byte[] bytes = ReadBytes(path);
        try
        {
            using var reader = new StreamReader(new MemoryStream(bytes), StrictUtf8);
            return reader.ReadToEnd();
        }
        catch (DecoderFallbackException)
        {
            int line = 1;
            foreach (Range range in bytes.AsSpan().Split((byte)'\n'))
            {
                if (!Utf8.IsValid(bytes.AsSpan()[range]))
                {
                    break;
                }

                line++;
            }

            throw Invalid(path, $"expected UTF-8, which line {line} is not");
        }
    }

    private static byte[] ReadBytes(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (UnauthorizedAccessException error)
        {
            // The system's word for both.
            throw new IOException($"Cannot read the labels '{path}': {(Directory.Exists(path) ? "it is a directory." : error.Message)}", error);
        }
    }

    private static string[] ReadLines(string text, string path)
    {
        string[] lines = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return LineForms.Select(read => read(lines, path)).First(labels => labels is not null)!;
    }

    private static string[]? Numbered(IReadOnlyList<string> lines, string path)
    {
        var labels = new string?[lines.Count];
        foreach (string line in lines)
        {
            // Names that merely begin with a number (BMW's series) do not count up.
            if (NumberedLine().Match(line) is not { Success: true } match || !TryPlace(labels, match.Groups["number"].ValueSpan, match.Groups["label"].Value))
            {
                return lines.All(each => NumberAndColon().IsMatch(each))
                    ? throw Invalid(path, $"every line begins with a number and a colon; expected the numbers 0 to {lines.Count - 1}, each once, found \"{line}\"")
                    : null;
            }
        }

        return labels!;
    }

    private static string[]? Synsets(IReadOnlyList<string> lines, string path)
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

    [GeneratedRegex(@"^\d+\s*:")]
    private static partial Regex NumberAndColon();

    [GeneratedRegex(@"^n\d{8}\s+(?<label>.+)$")]
    private static partial Regex SynsetLine();
}
