using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using NetGen.Generator.Diagnostics;

namespace NetGen.Generator.Frontend;

/// <summary>Where in a string literal the characters of its value are written.</summary>
internal static class StringLiteral
{
    /// <summary>Null where the literal has lines of its own, whose indentation is no part of the value.</summary>
    public static TextSpan? Find(SyntaxToken literal, Characters characters)
    {
        if (Starts(literal) is not { } starts || characters.Start >= starts.Count)
        {
            return null;
        }

        // After the last character of the value the closing quote stands. The halves of a pair are written as one.
        int first = starts[characters.Start], end = starts.Skip(characters.Start + characters.Length).SkipWhile(start => start == first).FirstOrDefault();
        return TextSpan.FromBounds(literal.SpanStart + first, literal.SpanStart + (end == 0 ? first + 1 : end));
    }

    /// <summary>The offset of each character of the value, and of what stands after the last.</summary>
    private static List<int>? Starts(SyntaxToken literal)
    {
        string text = literal.Text;
        int length = literal.ValueText.Length, next = text.IndexOf('"') + 1;
        if (literal.IsKind(SyntaxKind.SingleLineRawStringLiteralToken))
        {
            int quotes = text.TakeWhile(c => c == '"').Count();
            return [.. Enumerable.Range(quotes, length + 1)];
        }

        if (!literal.IsKind(SyntaxKind.StringLiteralToken))
        {
            return null;
        }

        var starts = new List<int>();
        while (starts.Count < length)
        {
            int written = text[0] == '@' ? (text[next] == '"' ? 2 : 1) : text[next] == '\\' ? Escape(text, next) : 1;

            // \U may be a pair of characters.
            bool isPair = written == 10 && char.IsHighSurrogate(literal.ValueText[starts.Count]);
            starts.AddRange(Enumerable.Repeat(next, isPair ? 2 : 1));
            next += written;
        }

        starts.Add(next);
        return starts;
    }

    /// <summary>How many characters write one.</summary>
    private static int Escape(string text, int start) => text[start + 1] switch
    {
        'u' => 6,
        'U' => 10,
        'x' => 2 + text.Skip(start + 2).Take(4).TakeWhile(c => Uri.IsHexDigit(c)).Count(),
        _ => 2,
    };
}
