using System.Collections.Immutable;
using System.Globalization;

namespace NetGen.Generator.Language.Expressions;

/// <summary>A token of an expression.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">As written; for the end, "the end".</param>
/// <param name="Position">Offset of its first character.</param>
/// <param name="Value">The value of a number.</param>
internal readonly record struct Token(TokenKind Kind, string Text, int Position, Quantity? Value = null)
{
    private static readonly ImmutableArray<string> Symbols = ["<=", ">=", "==", "!=", "&&", "||", "+", "-", "*", "/", "%", "<", ">", "!", "?", ":", "(", ")", ","];

    /// <summary>Splits an expression; the last token is its end.</summary>
    /// <exception cref="ExpressionException">A character belongs to no token, or a number is too large.</exception>
    public static ImmutableArray<Token> Scan(string text)
    {
        var tokens = ImmutableArray.CreateBuilder<Token>();
        int i = 0;
        while (i < text.Length)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                i++;
                continue;
            }

            Token token = At(text, i);
            tokens.Add(token);
            i += token.Text.Length;
        }

        tokens.Add(new(TokenKind.End, "the end", text.Length));
        return tokens.ToImmutable();
    }

    private static Token At(string text, int start)
    {
        if (IsDigit(text[start]))
        {
            return Number(text, start);
        }

        if (char.IsLetter(text[start]) || text[start] == '_')
        {
            return new(TokenKind.Name, Take(text, start, c => char.IsLetterOrDigit(c) || c == '_'), start);
        }

        string? symbol = Symbols.FirstOrDefault(s => string.CompareOrdinal(text, start, s, 0, s.Length) == 0);
        return symbol is null
            ? throw new ExpressionException(start, $"unexpected character '{text[start]}'")
            : new(TokenKind.Symbol, symbol, start);
    }

    private static Token Number(string text, int start)
    {
        string digits = Take(text, start, c => IsDigit(c) || c == '.');
        if (!digits.Contains('.'))
        {
            return long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out long integer)
                ? new(TokenKind.Number, digits, start, new Quantity.Integer(integer))
                : throw new ExpressionException(start, $"overflow: {digits} does not fit in 64 bits");
        }

        return double.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double real)
            ? new(TokenKind.Number, digits, start, new Quantity.Real(real))
            : throw new ExpressionException(start, $"'{digits}' is no number");
    }

    private static string Take(string text, int start, Func<char, bool> belongs)
    {
        int end = start;
        while (end < text.Length && belongs(text[end]))
        {
            end++;
        }

        return text.Substring(start, end - start);
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
}

internal enum TokenKind
{
    Number,
    Name,
    Symbol,
    End,
}
