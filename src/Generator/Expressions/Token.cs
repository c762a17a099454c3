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
    /// <param name="text">The expression.</param>
    /// <param name="ofFloats">Whether all of its numbers are floats; else those without fraction and exponent are whole numbers, and others have the range of a double.</param>
    /// <exception cref="ExpressionException">A character belongs to no token, or a number is none that can be.</exception>
    public static ImmutableArray<Token> Scan(string text, bool ofFloats)
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

            Token token = At(text, i, ofFloats);
            tokens.Add(token);
            i += token.Text.Length;
        }

        tokens.Add(new(TokenKind.End, "the end", text.Length));
        return tokens.ToImmutable();
    }

    private static Token At(string text, int start, bool ofFloats)
    {
        if (IsDigit(text[start]))
        {
            return Number(text, start, ofFloats);
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

    private static Token Number(string text, int start, bool ofFloats)
    {
        string number = NumberAt(text, start);
        if (!ofFloats && number.All(IsDigit))
        {
            return long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out long integer)
                ? new(TokenKind.Number, number, start, new Quantity.Integer(integer))
                : throw new ExpressionException(start, $"overflow: {number} does not fit in 64 bits");
        }

        if (number.Count(c => c == '.') > 1)
        {
            throw new ExpressionException(start, $"'{number}' is no number");
        }

        // Not every framework that compilers run on reads a number that is too large. What is not 0 as it is written must not become it.
        double real = double.TryParse(number, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out double read) ? read : double.PositiveInfinity;
        double held = ofFloats ? (float)real : real;
        bool isZero = number.TakeWhile(c => c is not ('e' or 'E')).All(c => c is '0' or '.');
        return !double.IsInfinity(held) && held == 0 == isZero
            ? new(TokenKind.Number, number, start, new Quantity.Real(real))
            : throw new ExpressionException(start, $"{number} is no number that a {(ofFloats ? "float" : "double")} can be");
    }

    /// <summary>The characters of a number.</summary>
    private static string NumberAt(string text, int start)
    {
        string digits = Take(text, start, c => IsDigit(c) || c == '.');
        return digits + Exponent(text, start + digits.Length);
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
        if (position < text.Length && IsDigit(text[position]))
        {
            return NumberAt(text, position).Length;
        }

        try
        {
            return position < text.Length && !char.IsWhiteSpace(text[position]) ? At(text, position, ofFloats: true).Text.Length : 1;
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
