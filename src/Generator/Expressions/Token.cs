using System.Collections.Immutable;
using System.Globalization;

namespace NetGen.Generator.Expressions;

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
        string exponent = Exponent(text, start + digits.Length);
        if (!digits.Contains('.') && exponent.Length == 0)
        {
            return long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out long integer)
                ? new(TokenKind.Number, digits, start, new Quantity.Integer(integer))
                : throw new ExpressionException(start, $"overflow: {digits} does not fit in 64 bits");
        }

        string number = digits + exponent;
        return double.TryParse(number, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out double real) && !double.IsInfinity(real)
            ? new(TokenKind.Number, number, start, new Quantity.Real(real))
            : throw new ExpressionException(start, $"'{number}' is no number");
    }

    /// <summary>The power of ten after the digits of a number, as <c>e-3</c>; empty where there is none.</summary>
    private static string Exponent(string text, int start)
    {
        if (start == text.Length || text[start] is not ('e' or 'E'))
        {
            return "";
        }

        int sign = start + 1 < text.Length && text[start + 1] is ('+' or '-') ? 1 : 0;
        string digits = Take(text, Math.Min(start + 1 + sign, text.Length), IsDigit);
        return digits.Length == 0 ? "" : text.Substring(start, 1 + sign + digits.Length);
    }

    /// <summary>How many characters the token at a place of an expression has; 1 where there is none.</summary>
    public static int LengthAt(string text, int position)
    {
        try
        {
            return position < text.Length && !char.IsWhiteSpace(text[position]) ? At(text, position).Text.Length : 1;
        }
        catch (ExpressionException)
        {
            return 1;
        }
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
