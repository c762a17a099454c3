using FsCheck;
using FsCheck.Fluent;
using NetGen.Generator.Expressions;
using NetGen.Tests;

namespace NetGen.Generator.Tests.Language;

/// <summary>Random expressions, against C#'s own arithmetic and against random text.</summary>
public sealed class ExpressionProperties
{
    // What the parser takes.
    private const int LongestText = 1000;

    private static readonly Names NoNames = new(new Dictionary<string, Quantity> { ["in"] = new Quantity.Integer(7) });

    /// <summary>An expression as text, and what C# makes of it; null where a result does not fit in 64 bits or is divided by zero.</summary>
    private sealed record Sample(string Text, Func<long?> Value);

    [Fact]
    public void ValueIsThatOfCSharp() => Prop
        .ForAll(Expressions(5).Where(sample => sample.Text.Length <= LongestText).ToArbitrary(), sample => Evaluate(sample.Text) == sample.Value())
        .Check(Config.QuickThrowOnFailure.WithReplay(Campaign.Seed, 1));

    [Fact]
    public void AnyTextIsAValueOrAnError() => Prop.ForAll(Texts.ToArbitrary(), text =>
    {
        Evaluate(text);
        return true;
    }).Check(Config.QuickThrowOnFailure.WithReplay(Campaign.Seed, 1));

    private static Gen<string> Texts =>
        Gen.Elements("in", "1", "9223372036854775807", "0.5", "true", "(", ")", "+", "-", "*", "/", "%", "<", "==", "&&", "!", "?", ":", ",", "max", "ceil", "round8", " ", "\0", "é", "\ud800")
            .ListOf()
            .Select(parts => string.Concat(parts));

    private static Gen<Sample> Expressions(int depth)
    {
        Gen<Sample> leaf = Gen.OneOf(
            Gen.Choose(0, 20).Select(n => new Sample($"{n}", () => n)),
            Gen.Constant(new Sample("in", () => 7)),
            Gen.Constant(new Sample($"{long.MaxValue}", () => long.MaxValue)));
        if (depth == 0)
        {
            return leaf;
        }

        Gen<Sample> operand = Expressions(depth - 1);
        return Gen.OneOf(
            leaf,
            operand.Select(x => new Sample($"-({x.Text})", () => x.Value() is { } value ? Fitting(-(Int128)value) : null)),
            Binary(operand, "+", (a, b) => a + b),
            Binary(operand, "-", (a, b) => a - b),
            Binary(operand, "*", (a, b) => a * b),
            Binary(operand, "/", (a, b) => b == 0 ? null : a / b),
            Binary(operand, "%", (a, b) => b == 0 ? null : a % b),
            from a in operand
            from b in operand
            select new Sample($"max({a.Text}, {b.Text})", () => a.Value() is { } x && b.Value() is { } y ? Math.Max(x, y) : null),
            from a in operand
            from b in operand
            from c in operand
            select new Sample($"({a.Text} < {b.Text} && {b.Text} != 3 ? {c.Text} : {a.Text})", () => a.Value() is { } x && b.Value() is { } y ? x < y && y != 3 ? c.Value() : x : null));
    }

    // 128 bits hold the sum and the product of any two numbers of 64.
    private static Gen<Sample> Binary(Gen<Sample> operand, string op, Func<Int128, Int128, Int128?> apply) =>
        from a in operand
        from b in operand
        select new Sample($"({a.Text}) {op} ({b.Text})", () => a.Value() is { } x && b.Value() is { } y && apply(x, y) is { } exact ? Fitting(exact) : null);

    private static long? Fitting(Int128 exact) => exact >= long.MinValue && exact <= long.MaxValue ? (long)exact : null;

    private static long? Evaluate(string text)
    {
        try
        {
            return ExpressionParser.Parse(text).Evaluate(NoNames) is Quantity.Integer i ? i.Value : null;
        }
        catch (ExpressionException)
        {
            return null;
        }
    }
}
