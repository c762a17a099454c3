using System.Numerics;
using System.Text;
using System.Text.RegularExpressions;

namespace NetGen.Tests;

/// <summary>A way to change a file. Some changes leave it sound, or the file of another network: the strict reading knows.</summary>
/// <param name="Name">What is mutated.</param>
/// <param name="Apply">Changes a draft.</param>
internal sealed partial record Mutation(string Name, Action<FileDraft, Random> Apply)
{
    /// <summary>Those of tensors come first, then those of the header's text, then those of bytes, as the file is made.</summary>
    public static readonly Mutation[] All =
    [
        new("order", (file, random) => Move(file.Tensors, random)),
        new("shape", (file, random) => ChangeSizes(Any(file, random).Shape, random)),
        new("shape whose product wraps", WrapAround),
        new("shape of as many elements", (file, random) => Refactor(Any(file, random), random)),
        new("dtype", (file, random) => Any(file, random).DType = One(random, ["F32", "F16", "BF16", "I16", "I64", "F64", "U8", "F4", "F6_E2M3", "BOOL", "C64", "f32", "F32 ", "", "F128", "float32"])),
        new("offsets", ShiftOffset),
        new("places exchanged", ExchangePlaces),
        new("overlap", (file, random) => Any(file, random).Begin = Any(file, random).Begin),
        new("tensor twice", (file, random) => file.Tensors.Insert(random.Next(file.Tensors.Count), Any(file, random).Copy())),
        new("tensor left out", (file, random) => file.Tensors.Remove(Any(file, random))),
        new("superfluous tensor", (file, random) => SoundFile.Add(file, random, new() { Name = "more", DType = One(random, ["F32", "U8", "F4"]), Shape = [random.Next(3), 2] })),
        new("counter", (file, random) => SoundFile.Add(file, random, new() { Name = One(random, ["", "x.", "x"]) + "num_batches_tracked", DType = One(random, ["I64", "I64", "F64", "I32"]), Shape = random.Next(4) == 0 ? [1] : [] })),
        new("name", (file, random) => Any(file, random).Name = One(random, [Any(file, random).Name, "", "__metadata__", "Scale", "scale ", "scale\\u0000", "gro\u0308\u00dfe", "\\ud800", "\\ud83d\\ude00", "\\u0073cale", "data_offsets"])),
        new("member left out", (file, random) => RemoveAny(Any(file, random).Members, random)),
        new("member twice", (file, random) => Any(file, random).Members.Add(random.Next(3))),
        new("member order", (file, random) => Move(Any(file, random).Members, random)),
        new("other member", (file, random) => Any(file, random).Others.Add($"\"{One(random, ["more", "Dtype", "dtyp\\u0065", "", "\\udc00"])}\":{Value(random)}")),
        new("metadata", (file, random) => file.Tensors.Insert(0, new() { Name = "__metadata__", Members = [], Others = [.. Enumerable.Range(0, random.Next(4)).Select(_ => $"\"{One(random, ["a", "b", "\\u0061"])}\":{(random.Next(3) > 0 ? "\"c\"" : Value(random))}")] })),
        new("data", (file, random) => ChangeBytes(file.Data, random)),

        new("token", (file, random) => ChangeTokens(file, random)),
        new("number", (file, random) => ReplaceMatch(file, random, NumberToken(), _ => OddNumber(random))),
        new("string", (file, random) => ReplaceMatch(file, random, StringToken(), text => Respell(text, random))),
        new("white space", (file, random) => InsertAtBoundary(file, random, One(random, [" ", "\t", "\r\n", "\u00a0", "\v", "\0", "\ufeff", "//", "/**/", "\u2028"]))),
        new("UTF-8", (file, random) => InsertAtQuote(file.ToHeader(), random, One<byte[]>(random, [[0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xe2, 0x82], [0xf5, 0x80, 0x80, 0x80], [0x80], [0xf0, 0x9f, 0x98, 0x80], [0xc3, 0xa9]]))),
        new("nesting", (file, random) => ReplaceMatch(file, random, ValueToken(), _ => Nested(random))),
        new("header's bytes", (file, random) => ChangeBytes(file.ToHeader(), random)),

        new("length", (file, random) => file.Length = OddLength(file, random)),
        new("cut", (file, random) => Cut(file.ToFile(), random)),
        new("appended", (file, random) => file.ToFile().AddRange(new byte[random.Next(1, 20)])),
        new("bytes", (file, random) => ChangeBytes(file.ToFile(), random)),
        new("splice", Splice),
    ];

    private static readonly BigInteger[] Extremes =
        [-1, 0, 1, 2, 3, int.MaxValue, uint.MaxValue, BigInteger.One << 32, BigInteger.One << 53, BigInteger.One << 61, BigInteger.One << 62, long.MaxValue, BigInteger.One << 63, ulong.MaxValue, BigInteger.One << 64, BigInteger.Pow(10, 40)];

    private static T One<T>(Random random, T[] of) => of[random.Next(of.Length)];

    private static TensorDraft Any(FileDraft file, Random random) => file.Tensors.Count == 0 ? new() { Name = "none" } : file.Tensors[random.Next(file.Tensors.Count)];

    private static BigInteger Number(BigInteger near, Random random) => random.Next(2) == 0 ? near + random.Next(-9, 10) : One(random, Extremes);

    private static void Move<T>(List<T> list, Random random)
    {
        if (list.Count == 0) return;
        int from = random.Next(list.Count);
        T item = list[from];
        list.RemoveAt(from);
        list.Insert(random.Next(list.Count + 1), item);
    }

    private static void RemoveAny<T>(List<T> list, Random random)
    {
        if (list.Count > 0) list.RemoveAt(random.Next(list.Count));
    }

    private static void Insert<T>(List<T> list, Random random, T[] items) => list.InsertRange(random.Next(list.Count + 1), items);

    /// <summary>Inserts before or behind a quote, and so as a rule into a string.</summary>
    private static void InsertAtQuote(List<byte> header, Random random, byte[] bytes)
    {
        int[] quotes = [.. Enumerable.Range(0, header.Count).Where(i => header[i] == '"')];
        if (quotes.Length > 0) header.InsertRange(One(random, quotes) + random.Next(2), bytes);
    }

    private static void ChangeSizes(List<BigInteger> sizes, Random random)
    {
        switch (random.Next(4))
        {
            case 0: Insert(sizes, random, [Number(1, random)]); break;
            case 1: RemoveAny(sizes, random); break;
            case 2: Move(sizes, random); break;
            case 3 when sizes.Count > 0:
                int at = random.Next(sizes.Count);
                sizes[at] = Number(sizes[at], random);
                break;
        }
    }

    /// <summary>Another shape whose product is the same in 64 bits, with an odd number and its inverse, or 0 in 64 bits.</summary>
    private static void WrapAround(FileDraft file, Random random)
    {
        TensorDraft tensor = Any(file, random);
        BigInteger product = tensor.Shape.Aggregate(BigInteger.One, (n, size) => n * size), word = BigInteger.One << One(random, [32, 63, 64]);
        BigInteger odd = (random.NextInt64() | 1) % word, inverse = BigInteger.ModPow(odd, (word >> 1) - 1, word);
        tensor.Shape = random.Next(3) switch
        {
            0 => [odd, product * inverse % word],
            1 => [BigInteger.One << 32, BigInteger.One << 32, product],
            _ => [BigInteger.One << 62, 4, product],
        };
        if (random.Next(3) == 0) tensor.End = tensor.Begin;
    }

    /// <summary>Dimensions merged, split off or exchanged.</summary>
    private static void Refactor(TensorDraft tensor, Random random)
    {
        if (random.Next(2) == 0 || tensor.Shape.Count < 2) tensor.Shape.Insert(random.Next(tensor.Shape.Count + 1), 1);
        else if (random.Next(2) == 0) Move(tensor.Shape, random);
        else tensor.Shape = [tensor.Shape.Aggregate(BigInteger.One, (n, size) => n * size)];
    }

    private static void ShiftOffset(FileDraft file, Random random)
    {
        TensorDraft tensor = Any(file, random);
        switch (random.Next(4))
        {
            case 0: tensor.Begin = Number(tensor.Begin, random); break;
            case 1: tensor.End = Number(tensor.End, random); break;
            case 2: (tensor.Begin, tensor.End) = (tensor.End, tensor.Begin); break;
            default:
                BigInteger shift = Number(0, random);
                tensor.Begin += shift;
                tensor.End += shift;
                break;
        }
    }

    private static void ExchangePlaces(FileDraft file, Random random)
    {
        TensorDraft a = Any(file, random), b = Any(file, random);
        (a.Begin, a.End, b.Begin, b.End) = (b.Begin, b.End, a.Begin, a.End);
    }

    private static void ChangeBytes(List<byte> bytes, Random random)
    {
        for (int i = random.Next(1, 4); i > 0; i--)
        {
            int at = random.Next(bytes.Count + 1);
            switch (random.Next(4))
            {
                case 0: bytes.Insert(at, (byte)random.Next(256)); break;
                case 1 when at < bytes.Count: bytes.RemoveAt(at); break;
                case 2 when at < bytes.Count: bytes[at] ^= (byte)(1 << random.Next(8)); break;
                case 3 when at < bytes.Count: bytes[at] = (byte)random.Next(256); break;
            }
        }
    }

    private static string Text(FileDraft file) => Encoding.UTF8.GetString([.. file.ToHeader()]);

    private static void ChangeTokens(FileDraft file, Random random)
    {
        List<string> tokens = [.. AnyToken().Matches(Text(file)).Select(match => match.Value)];
        if (tokens.Count == 0) return;
        int at = random.Next(tokens.Count);
        switch (random.Next(5))
        {
            case 0: tokens.RemoveAt(at); break;
            case 1: tokens.Insert(at, tokens[at]); break;
            case 2: Move(tokens, random); break;
            case 3: tokens[at] = tokens[random.Next(tokens.Count)]; break;
            default: tokens[at] = One(random, ["{", "}", "[", "]", ",", ":", "null", "true", "\"\"", "0", "{}", "[]", "'a'", "NaN", "undefined"]); break;
        }
        file.SetHeader(string.Concat(tokens));
    }

    private static void ReplaceMatch(FileDraft file, Random random, Regex pattern, Func<string, string> replacement)
    {
        string text = Text(file);
        MatchCollection matches = pattern.Matches(text);
        if (matches.Count == 0) return;
        Match match = matches[random.Next(matches.Count)];
        file.SetHeader(text[..match.Index] + replacement(match.Value) + text[(match.Index + match.Length)..]);
    }

    private static void InsertAtBoundary(FileDraft file, Random random, string inserted) =>
        ReplaceMatch(file, random, Boundary(), token => random.Next(2) == 0 ? inserted + token : token + inserted);

    private static string OddNumber(Random random) => One(random,
        ["-0", "-1", "0.0", "2.0", "1e0", "8e0", "1E400", "1e-1", "007", "+1", "0x1", ".5", "1.", "1e", "--1", "NaN", "Infinity", "\"2\"", "4294967296", "9007199254740993",
        "9223372036854775807", "9223372036854775808", "18446744073709551615", "18446744073709551616", "18446744073709551624", new string('9', 400), "null", "true", "[2]"]);

    /// <summary>A string in other words: escapes that mean the same, and some that mean nothing.</summary>
    private static string Respell(string text, Random random)
    {
        int at = random.Next(1, text.Length);
        string inserted = One(random, ["\\ud800", "\\udc00", "\\ud83d\\ude00", "\\u", "\\x41", "\\'", "\\0", "\n", "\0", "\u007f", "\\/", "\\u00e9", "\ud83d\ude00"]);
        bool isPlain = at < text.Length - 1 && char.IsAsciiLetterOrDigit(text[at]) && !text[..at].Contains('\\');
        return isPlain && random.Next(2) == 0 ? $"{text[..at]}\\u{(int)text[at]:x4}{text[(at + 1)..]}" : text[..at] + inserted + text[at..];
    }

    /// <summary>Depths on both sides of JSON readers' usual limit of 64, and far beyond.</summary>
    private static string Nested(Random random)
    {
        int depth = random.Next(10) == 0 ? random.Next(10_000) : random.Next(55, 70);
        return random.Next(2) == 0
            ? new string('[', depth) + new string(']', depth)
            : string.Concat(Enumerable.Repeat("{\"a\":", depth)) + "1" + new string('}', depth);
    }

    private static string Value(Random random) => random.Next(8) switch
    {
        0 => Nested(random),
        1 => OddNumber(random),
        _ => One(random, ["null", "true", "\"text\"", "\"\\ud800\"", "{}", "[]", "[1,[2,{\"a\":null}]]", "{\"a\":1,\"a\":2}", "1.5e-7"]),
    };

    private static ulong OddLength(FileDraft file, Random random)
    {
        ulong length = (ulong)file.ToHeader().Count, all = length + (ulong)file.Data.Count;
        return random.Next(4) switch
        {
            0 => length + (ulong)random.Next(-9, 10),
            1 => all + (ulong)random.Next(-9, 10),
            2 => One<ulong>(random, [0, 1, 2, int.MaxValue, 100_000_000, 100_000_001, 1ul << 32, long.MaxValue, 1ul << 63, ulong.MaxValue]),
            _ => (ulong)random.NextInt64() >> random.Next(64),
        };
    }

    private static void Cut(List<byte> file, Random random)
    {
        int kept = random.Next(3) == 0 ? Math.Max(0, file.Count - random.Next(1, 9)) : random.Next(file.Count + 1);
        file.RemoveRange(kept, file.Count - kept);
    }

    /// <summary>A piece of the file in place of another.</summary>
    private static void Splice(FileDraft draft, Random random)
    {
        List<byte> file = draft.ToFile();
        if (file.Count == 0) return;
        int from = random.Next(file.Count), to = random.Next(file.Count);
        byte[] piece = [.. file.Skip(from).Take(random.Next(1, 40))];
        file.RemoveRange(to, Math.Min(random.Next(40), file.Count - to));
        file.InsertRange(to, piece);
    }

    [GeneratedRegex(@"""(?:[^""\\]|\\.)*""|[^\[\]{},:""]+|.", RegexOptions.Singleline)]
    private static partial Regex AnyToken();

    [GeneratedRegex(@"(?<=[\[,:])-?\d+")]
    private static partial Regex NumberToken();

    [GeneratedRegex(@"""(?:[^""\\]|\\.)*""", RegexOptions.Singleline)]
    private static partial Regex StringToken();

    [GeneratedRegex(@"[\[\]{},:]")]
    private static partial Regex Boundary();

    [GeneratedRegex(@"(?<=:)(""(?:[^""\\]|\\.)*""|\[[^\[\]]*\]|\{[^{}]*\})|(?<=[\[,])\d+", RegexOptions.Singleline)]
    private static partial Regex ValueToken();
}
