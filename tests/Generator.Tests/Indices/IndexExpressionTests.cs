using NetGen.Generator.Emit.Indices;
using NetGen.Generator.Primitives;

namespace NetGen.Generator.Tests.Indices;

/// <summary>Address arithmetic is as simple as its bounds allow, and has only the parentheses that it needs.</summary>
public sealed class IndexExpressionTests
{
    // Any number from 0 on, and an index of 6 elements.
    private static readonly IndexExpression A = IndexExpression.Variable("a"), B = IndexExpression.Variable("b"), S = IndexExpression.Variable("s", 6);

    private static readonly (string Expected, string Text)[] Simplified =
    [
        ("0", $"{IndexExpression.Zero}"),
        ("a", $"{A + 0}"),
        ("a * 12 + 4", $"{((A * 3) + 1) * 4}"),
        ("a * 5", $"{(A * 3) + (A * 2)}"),
        ("b", $"{A + B - A}"),
        ("0", $"{A * 0}"),
        ("0", $"{IndexExpression.Variable("one", 1) * 7}"),
        ("a", $"{((A * 6) + S) / 6}"),
        ("s", $"{((A * 6) + S) % 6}"),
        ("a * 2 + s / 3", $"{((A * 6) + S) / 3}"),
        ("s % 3", $"{((A * 6) + S) % 3}"),
        ("a / 12", $"{A / 3 / 4}"),
        ("a % 3", $"{A % 12 % 3}"),
        ("a", $"{(A / 7 * 7) + (A % 7)}"),
        ("b + a * 2", $"{(A / 7 * 14) + B + (A % 7 * 2)}"),
        ("(a >> 4) + 2", $"{(A + 32) / 16}"),
        ("s", $"{(S < 6).Choose(S, A)}"),
        ("a", $"{(S >= 6).Choose(S, A)}"),
        ("a", $"{(A < B).Choose(A, A)}"),
        ("s", $"{IndexExpression.Nearest(S, 1, 6) % 6 - IndexExpression.Nearest(S, 1, 6) + S}"),
    ];

    private static readonly (string Expected, string Text)[] Written =
    [
        ("a - b * 2 + 3", $"{3 - (B * 2) + A}"),
        ("7 - a", $"{7 - A}"),
        ("-a - 7", $"{-A - 7}"),
        ("(a + b) / 3", $"{(A + B) / 3}"),
        ("(a + b) >> 2", $"{(A + B) / 4}"),
        ("(a >> 2) * 5 + (b & 3)", $"{(A / 4 * 5) + (B % 4)}"),
        ("a / 3 * 5", $"{A / 3 * 5}"),
        ("(a >> 2) % 3", $"{A / 4 % 3}"),
        ("a * b * 2", $"{A * B * 2}"),
        ("a * (b * 2 + 1)", $"{A * ((B * 2) + 1)}"),
        ("a < b ? a : b", $"{(A < B).Choose(A, B)}"),
        ("(a < b ? a : b) * 2 + 1", $"{((A < B).Choose(A, B) * 2) + 1}"),
        ("a < 5 ? a : (b < 2 ? 1 : 0)", $"{(A < 5).Choose(A, (B < 2).Choose(1, 0))}"),
        ("(int)(a * 1.5f) < 8 ? (int)(a * 1.5f) : 7", $"{IndexExpression.Nearest(A, 1.5f, 8)}"),
        ("(int)((a + 1) * 0.5f) < 8 ? (int)((a + 1) * 0.5f) : 7", $"{IndexExpression.Nearest(A + 1, 0.5f, 8)}"),
        ("a - 1 >= 0 && a - 1 < 9", $"{IndexCondition.All(A - 1 >= 0, A - 1 < 9)}"),
        ("(a < 2 || a >= 4) && b < 3", $"{IndexCondition.All(IndexCondition.Either(A < 2, A >= 4), S < 6, B < 3)}"),
        ("(a & 3) < 2", $"{A % 4 < 2}"),
    ];

    [Fact]
    public void WhatIsKnownIsNotComputed() => Simplified.Select(sample => sample.Text).ShouldBe(Simplified.Select(sample => sample.Expected));

    [Fact]
    public void ParenthesesAreThoseThatAreNeeded() => Written.Select(sample => sample.Text).ShouldBe(Written.Select(sample => sample.Expected));

    [Fact]
    public void BoundsAnswerConditions()
    {
        (S + 3 < 9).ShouldBe(IndexCondition.True);
        (S - 6 >= 0).ShouldBe(IndexCondition.False);
        (S + 3 < 8).ToString().ShouldBe("s + 3 < 8");
        (A + 2 > A).ShouldBe(IndexCondition.True);
        IndexCondition.All(S >= 0, A < 3, S >= 6).ShouldBe(IndexCondition.False);
        IndexCondition.All().ShouldBe(IndexCondition.True);
        ((S * 2) - 3).Bounds.ShouldBe(new Bounds(-3, 7));
        (3 - S).Bounds.ShouldBe(new Bounds(-2, 3));
        (A / 4).Bounds.ShouldBe(new Bounds(0, double.PositiveInfinity));
    }
}
