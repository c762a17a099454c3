using System.Runtime.ExceptionServices;
using NetGen.Generator.Expressions;

namespace NetGen.Generator.Tests.Language;

/// <summary>The expression language: values, precedence, errors.</summary>
public sealed class ExpressionTests
{
    private static readonly Dictionary<string, Quantity> Values = new()
    {
        ["in"] = new Quantity.Integer(16),
        ["stride"] = new Quantity.Integer(2),
        ["alpha"] = new Quantity.Real(0.75f),
        ["bias"] = new Quantity.Boolean(true),
    };

    [Theory]
    [InlineData("in", "16")]
    [InlineData(" 1 + 2 * 3 ", "7")]
    [InlineData("(1 + 2) * 3", "9")]
    [InlineData("10 - 4 - 3", "3")]
    [InlineData("-7 / 2", "-3")]
    [InlineData("-7 % 3", "-1")]
    [InlineData("7 / 2 * 2", "6")]
    [InlineData("- -3", "3")]
    [InlineData("2 * -3", "-6")]
    [InlineData("in * alpha", "12")]
    [InlineData("in / 2.5", "6.4")]
    [InlineData("1 < 2 == true", "true")]
    [InlineData("1 + 1 == 2 && !false", "true")]
    [InlineData("false && false || true", "true")]
    [InlineData("in >= 16 ? 1 : 2", "1")]
    [InlineData("false ? 1 : true ? 2 : 3", "2")]
    [InlineData("stride == 1 ? in : in * stride", "32")]
    [InlineData("true || 1 / 0 == 1", "true")]
    [InlineData("false && 1 / 0 == 1", "false")]
    [InlineData("true ? 1 : 1 / 0", "1")]
    [InlineData("max(in, 3 * 4)", "16")]
    [InlineData("min(in, 0.5)", "0.5")]
    [InlineData("max(min(1, 2), in - 15)", "1")]
    [InlineData("ceil(2.1)", "3")]
    [InlineData("ceil(3 * 1.0)", "3")]
    [InlineData("ceil(-0.5)", "0")]
    [InlineData("ceil(7 / 2)", "3")]
    [InlineData("ceil(in / 2.5) - 1", "6")]
    [InlineData("bias != false", "true")]
    [InlineData("-9223372036854775807 - 1", "-9223372036854775808")]
    [InlineData("(-9223372036854775807 - 1) % -1", "0")]
    public void Value(string text, string expected) => Evaluate(text).ToString().ShouldBe(expected);

    /// <summary>Values of <c>_make_divisible</c> in torchvision (torchvision/models/_utils.py).</summary>
    [Theory]
    [InlineData("round8(0)", 8)]
    [InlineData("round8(11)", 16)]
    [InlineData("round8(12)", 16)]
    [InlineData("round8(16)", 16)]
    [InlineData("round8(19)", 24)]
    [InlineData("round8(20)", 24)]
    [InlineData("round8(24 * 0.35)", 8)]
    [InlineData("round8(32 * 1.4)", 48)]
    [InlineData("round8(96 * 0.35)", 32)]
    [InlineData("round8(1280 * 1.4)", 1792)]
    public void Round8(string text, long expected) => Evaluate(text).ShouldBe(new Quantity.Integer(expected));

    [Theory]
    [InlineData("", "expected a number, a name or (, found the end (at 1)")]
    [InlineData("1 +", "found the end (at 4)")]
    [InlineData("(1", "expected ')', found the end (at 3)")]
    [InlineData("1 2", "expected an operator or the end, found '2' (at 3)")]
    [InlineData("1 ? 2", "expected ':', found the end (at 6)")]
    [InlineData("in $ 2", "unexpected character '$' (at 4)")]
    [InlineData("in & 1", "unexpected character '&' (at 4)")]
    [InlineData("strid", "unknown name 'strid', did you mean 'stride'?")]
    [InlineData("1 / (in - 16)", "division by zero: 1 / 0 (at 3)")]
    [InlineData("1 % 0", "division by zero: 1 % 0 (at 3)")]
    [InlineData("1.5 / 0", "division by zero: 1.5 / 0 (at 5)")]
    [InlineData("9223372036854775807 + 1", "overflow: 9223372036854775807 + 1 does not fit in 64 bits (at 21)")]
    [InlineData("9223372036854775808", "overflow: 9223372036854775808 does not fit in 64 bits (at 1)")]
    [InlineData("-(-9223372036854775807 - 1)", "overflow")]
    [InlineData("(-9223372036854775807 - 1) / -1", "overflow")]
    [InlineData("1 + true", "+ does not apply to 1 and true (at 3)")]
    [InlineData("!in", "! does not apply to 16 (at 1)")]
    [InlineData("in ? 1 : 2", "? needs a condition before it, found 16 (at 4)")]
    [InlineData("max(1)", "max takes 2 arguments, found 1 (at 1)")]
    [InlineData("round9(1)", "unknown function 'round9', did you mean 'round8'? There are ceil, max, min, round8 (at 1)")]
    [InlineData("ceil(false)", "ceil does not apply to false (at 1)")]
    [InlineData("round8(true)", "round8 does not apply to true (at 1)")]
    [InlineData("1.2.3", "'1.2.3' is no number (at 1)")]
    [InlineData("in * 1e400", "1e400 is no number that a double can be (at 6)")]
    [InlineData("in * 1e-400", "1e-400 is no number that a double can be (at 6)")]
    public void Error(string text, string message) =>
        Should.Throw<ExpressionException>(() => Evaluate(text)).Message.ShouldContain(message, Case.Sensitive);

    /// <summary>A generator runs inside editors: it looks at the operands first, and neither traps nor throws what it would have to catch.</summary>
    [Theory]
    [InlineData("1 / 0")]
    [InlineData("1 % 0")]
    [InlineData("1.5 / 0")]
    [InlineData("1.5 % 0")]
    [InlineData("(-9223372036854775807 - 1) / -1")]
    [InlineData("-(-9223372036854775807 - 1)")]
    [InlineData("9223372036854775807 * 2")]
    [InlineData("9223372036854775807 - -1")]
    public void NothingIsCalculatedThatCannotBe(string text)
    {
        int thread = Environment.CurrentManagedThreadId;
        List<Exception> thrown = [];
        AppDomain.CurrentDomain.FirstChanceException += Note;
        try
        {
            Should.Throw<ExpressionException>(() => Evaluate(text));
        }
        finally
        {
            AppDomain.CurrentDomain.FirstChanceException -= Note;
        }

        thrown.ShouldHaveSingleItem().ShouldBeOfType<ExpressionException>();

        void Note(object? sender, FirstChanceExceptionEventArgs e)
        {
            if (Environment.CurrentManagedThreadId == thread)
            {
                thrown.Add(e.Exception);
            }
        }
    }

    [Fact]
    public void DeepNestingIsAnErrorAndNoStackOverflow()
    {
        Should.Throw<ExpressionException>(() => Evaluate(new string('(', 500) + "1" + new string(')', 400)));
        Should.Throw<ExpressionException>(() => Evaluate(new string('-', 999) + "1"));
        Should.Throw<ExpressionException>(() => Evaluate(new string('1', 1_000_000)));
        Evaluate("1" + string.Concat(Enumerable.Repeat("+1", 499))).ShouldBe(new Quantity.Integer(500));
    }

    [Fact]
    public void NumbersAreReadAndWrittenAlikeInEveryCulture()
    {
        using (new UnusualCulture())
        {
            Evaluate("1.5 - 3").ToString().ShouldBe("-1.5");
        }
    }

    private static Quantity Evaluate(string text) => ExpressionParser.Parse(text).Evaluate(new Names(Values));
}
