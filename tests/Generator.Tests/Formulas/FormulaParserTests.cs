using NetGen.Generator.Expressions;
using NetGen.Generator.Formulas;

namespace NetGen.Generator.Tests.Formulas;

/// <summary>Formulas as text: what is read is written alike, and what is wrong is said.</summary>
public sealed class FormulaParserTests
{
    [Theory]
    [InlineData("x")]
    [InlineData("-x")]
    [InlineData("x + 1 - 2")]
    [InlineData("x - (1 - x)")]
    [InlineData("x + (1 + x)")]
    [InlineData("x * (2 / x) / 3")]
    [InlineData("-(x + 1) * -2")]
    [InlineData("-(x * 2)")]
    [InlineData("x - -1.5")]
    [InlineData("max(x, 0) * min(-x, 1E-05)")]
    [InlineData("x < 0 ? -x : x >= 1 ? x / 2 : exp(x)")]
    [InlineData("(x == 1 ? 2 : 3) * (x != 1 ? x : 0)")]
    [InlineData("x > (x <= 1 ? 1 : 2) ? sqrt(2 / pi) : x")]
    [InlineData("abs(erf(expm1(log(log1p(sigmoid(softplus(tanh(x))))))))")]
    public void IsWrittenAsItIsRead(string text) => Parse(text).ToString().ShouldBe(text);

    [Theory]
    [InlineData(" x*( 1+x ) ", "x * (1 + x)")]
    [InlineData("((x)) + +1", "x + 1")]
    [InlineData("x * 1e-3 + 2.50", "x * 0.001 + 2.5")]
    [InlineData("(x * 2) + 1", "x * 2 + 1")]
    [InlineData("x + 99999999999999999999", "x + 1E+20")]
    [InlineData("x * 0e-400 + 000.0", "x * 0 + 0")]
    [InlineData("min(x, 3.4028235e38) * 1.4e-45", "min(x, 3.4028235E+38) * 1.4E-45")]
    [InlineData("1e-30 * (1 / 2) * x", "1E-30 * (1 / 2) * x")]
    public void IsWrittenPlainly(string text, string written) => Parse(text).ToString().ShouldBe(written);

    [Theory]
    [InlineData("x * sigmod(x)", 4, "unknown function 'sigmod', did you mean 'sigmoid'? There are abs, erf, exp, expm1, log, log1p, max, min, sigmoid, softplus, sqrt, tanh (at 5)")]
    [InlineData("x + pie", 4, "unknown name 'pie', did you mean 'pi'? Known here: x, pi (at 5)")]
    [InlineData("x * tanh", 4, "tanh is a function: tanh(...) (at 5)")]
    [InlineData("max(x)", 0, "max takes 2 arguments, found 1")]
    [InlineData("x % 2", 2, "a formula has no %")]
    [InlineData("x + (x < 1)", 7, "a condition is no number; it stands before a ?")]
    [InlineData("!x", 0, "a condition is no number")]
    [InlineData("x + true", 4, "a condition is no number")]
    [InlineData("x ? 1 : 2", 0, "in a formula one comparison stands before ?, as x < 0")]
    [InlineData("x < 1 && x > 0 ? 1 : 2", 6, "in a formula one comparison stands before ?, as x < 0")]
    [InlineData("1 / (2 - 2) + x", 2, "division by zero: 1 / (2 - 2) (at 3)")]
    [InlineData("1 + x / 0", 6, "division by zero: x / 0 (at 7)")]
    [InlineData("x / (pi - pi)", 2, "division by zero: x / (pi - pi)")]
    [InlineData("x + log(0)", 4, "log(0) is no number that a float can be (at 5)")]
    [InlineData("x * sqrt(1 - 2)", 4, "sqrt(1 - 2) is no number that a float can be")]
    [InlineData("x * 1e39", 4, "1e39 is no number that a float can be (at 5)")]
    [InlineData("x * 1e400", 4, "1e400 is no number that a float can be")]
    [InlineData("99999999999999999999999999999999999999999999999 + x", 0, "99999999999999999999999999999999999999999999999 is no number that a float can be")]
    [InlineData("x * 1e-46", 4, "1e-46 is no number that a float can be")]
    [InlineData("x * 0.1e-400", 4, "0.1e-400 is no number that a float can be")]
    [InlineData("x * (1e-30 * 1e-30)", 11, "1E-30 * 1E-30 is no number that a float can be")]
    [InlineData("x * 1.2.3", 4, "'1.2.3' is no number (at 5)")]
    [InlineData("1 + 2", 0, "a formula must use x, the element that it is a function of, and there is no x in it")]
    [InlineData("x +", 3, "expected a number, a name or (, found the end")]
    [InlineData("x ^ 2", 2, "unexpected character '^'")]
    public void WhatIsWrongIsSaid(string text, int position, string message)
    {
        var error = Should.Throw<ExpressionException>(() => Parse(text));

        error.Message.ShouldContain(message, Case.Sensitive);
        error.Position.ShouldBe(position);
    }

    [Fact]
    public void SizeAndDepthHaveLimits()
    {
        Parse(string.Join(" + ", Enumerable.Repeat("x", 33))).ToString().ShouldStartWith("x + x");
        Should.Throw<ExpressionException>(() => Parse(string.Join(" + ", Enumerable.Repeat("x", 34)))).Message.ShouldContain("at most 32 operations deep; (a + b) + (c + d) is less deep");
        string wide = "x";
        for (int i = 0; i < 6; i++)
        {
            wide = $"({wide}+{wide})";
        }

        Parse(wide).ToString().Length.ShouldBeGreaterThan(200);
        Should.Throw<ExpressionException>(() => Parse($"{wide}*{wide}")).Message.ShouldContain("at most 100 operations");
    }

    private static Formula Parse(string text) => new FormulaParser(_ => null, []).Parse(text);
}
