using System.Globalization;
using System.Numerics;

namespace NetGen.Generator.Tests.Reference;

/// <summary>The value of a formula's text at one x, computed while it is read: by recursive descent, with nothing of the compiler's.</summary>
internal sealed class FormulaValue<T>(string text, T x)
    where T : IFloatingPointIeee754<T>
{
    private int next;

    public T Compute() => Choice() is var value && Peek() == '\0' ? value : throw new FormatException($"{text} at {next}");

    private T Choice()
    {
        T left = Sum();
        string comparison = "";
        while ("<>=!".Contains(Peek(), StringComparison.Ordinal))
        {
            comparison += Take();
        }

        if (comparison.Length == 0)
        {
            return left;
        }

        T right = Sum();
        Expect('?');
        T whenTrue = Choice();
        Expect(':');
        T whenFalse = Choice();
        return comparison switch
        {
            "<" => left < right,
            "<=" => left <= right,
            ">" => left > right,
            ">=" => left >= right,
            "==" => left == right,
            _ => left != right,
        } ? whenTrue : whenFalse;
    }

    private T Sum()
    {
        T sum = Product();
        while (Peek() is '+' or '-')
        {
            sum = Take() == '+' ? sum + Product() : sum - Product();
        }

        return sum;
    }

    private T Product()
    {
        T product = Factor();
        while (Peek() is '*' or '/')
        {
            product = Take() == '*' ? product * Factor() : product / Factor();
        }

        return product;
    }

    private T Factor()
    {
        switch (Peek())
        {
            case '-':
                Take();
                return -Factor();
            case '(':
                Take();
                T inner = Choice();
                Expect(')');
                return inner;
            case >= '0' and <= '9':
                return T.Parse(TakeWhile(c => char.IsAsciiDigit(c) || c is '.' or 'e' or 'E' || (c is '+' or '-' && text[next - 1] is 'e' or 'E')), NumberStyles.Float, CultureInfo.InvariantCulture);
            default:
                return Named(TakeWhile(char.IsAsciiLetterOrDigit));
        }
    }

    private T Named(string name)
    {
        if (name is "x" or "pi")
        {
            return name == "x" ? x : T.Pi;
        }

        Expect('(');
        T first = Choice(), second = first;
        if (Peek() == ',')
        {
            Take();
            second = Choice();
        }

        Expect(')');
        return name switch
        {
            "abs" => T.Abs(first),
            "erf" => In(DoubleMath.Erf),
            "exp" => T.Exp(first),
            "expm1" => In(DoubleMath.ExpM1),
            "log" => T.Log(first),
            "log1p" => In(DoubleMath.LogOnePlus),
            "max" => T.Max(first, second),
            "min" => T.Min(first, second),
            "sigmoid" => In(v => 1 / (1 + Math.Exp(-v))),
            "softplus" => In(v => Math.Max(v, 0) + DoubleMath.LogOnePlus(Math.Exp(-Math.Abs(v)))),
            "sqrt" => T.Sqrt(first),
            "tanh" => T.Tanh(first),
            _ => throw new FormatException(name),
        };

        T In(Func<double, double> function) => T.CreateChecked(function(double.CreateChecked(first)));
    }

    private char Peek()
    {
        while (next < text.Length && text[next] == ' ')
        {
            next++;
        }

        return next < text.Length ? text[next] : '\0';
    }

    private char Take()
    {
        char taken = Peek();
        next++;
        return taken;
    }

    private void Expect(char expected)
    {
        if (Take() != expected)
        {
            throw new FormatException($"{text}: no {expected} before {next}");
        }
    }

    private string TakeWhile(Func<char, bool> belongs)
    {
        int start = next;
        while (next < text.Length && belongs(text[next]))
        {
            next++;
        }

        return text[start..next];
    }
}
