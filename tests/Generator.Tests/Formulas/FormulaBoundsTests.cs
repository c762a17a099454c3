using FsCheck;
using FsCheck.Fluent;
using NetGen.Generator.Formulas;
using NetGen.Generator.Primitives;
using NetGen.Tests;

namespace NetGen.Generator.Tests.Formulas;

/// <summary>Interval analysis: no value is outside of the bounds, and they are narrow enough for what they are asked.</summary>
public sealed class FormulaBoundsTests
{
    [Fact]
    public void NoValueIsOutside() => Prop.ForAll(Formulas(4).ToArbitrary(), formula =>
    {
        Bounds any = FormulaBounds.Of(formula, Bounds.None), positive = FormulaBounds.Of(formula, new(0, double.PositiveInfinity));
        return Numbers.All(x => IsWithin(Evaluation.Of(formula, x), any) && (x < 0 || IsWithin(Evaluation.Of(formula, x), positive)))
            && Numbers.All(x => Same(Evaluation.Of(formula, x), Evaluation.Of(Simplification.Of(formula), x)));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(400).WithReplay(Campaign.Seed, 1));

    [Theory]
    [InlineData("x * x", 0, double.PositiveInfinity)]
    [InlineData("max(x, 0)", 0, double.PositiveInfinity)]
    [InlineData("min(max(x, -1), 2)", -1, 2)]
    [InlineData("1 / (1 + exp(-x))", 0, 1)]
    [InlineData("x > 1 ? x : 1", 1, double.PositiveInfinity)]
    [InlineData("2 * x + 1 < 0 ? -x : 3", 0.5, double.PositiveInfinity)]
    [InlineData("1 - x <= 0 ? x : 2", 1, double.PositiveInfinity)]
    [InlineData("abs(x) * sigmoid(x)", 0, double.PositiveInfinity)]
    [InlineData("exp(-x * x)", 0, 1)]
    public void AreThese(string text, double least, double greatest) =>
        FormulaBounds.Of(Parse(text), Bounds.None).ShouldBe(new(least, greatest));

    /// <summary>What is bounded below only because one factor vanishes as fast as the other grows.</summary>
    [Theory]
    [InlineData("x * sigmoid(x)", -0.6)]
    [InlineData("x * (1 + erf(x / sqrt(2))) / 2", -0.4)]
    [InlineData("x * (1 + tanh(sqrt(2 / pi) * (x + 0.044715 * x * x * x))) / 2", -0.4)]
    [InlineData("x * tanh(softplus(x))", -0.7)]
    [InlineData("x * (min(max(x + 3, 0), 6) / 6)", -1)]
    public void GatesAreBoundedBelow(string text, double least)
    {
        Bounds bounds = FormulaBounds.Of(Parse(text), Bounds.None);

        bounds.Least.ShouldBeInRange(least, 0);
        bounds.Greatest.ShouldBe(double.PositiveInfinity);
        FormulaBounds.Of(Parse(text), new(0, double.PositiveInfinity)).Least.ShouldBe(0);
    }

    private static double[] Numbers => [.. new[] { 0, 1e-30, 0.3, 0.5, 1, 1.7, 2, 3.4, 7, 20, 150, 1e6, 1e30 }.SelectMany(x => new[] { x, -x })];

    private static Gen<Formula> Formulas(int depth)
    {
        Gen<Formula> leaf = Gen.OneOf(Gen.Constant<Formula>(new Formula.Element()), Gen.Elements(-3, -1, -0.5, 0, 0.25, 1, 2).Select(Formula (value) => new Formula.Constant(value)));
        if (depth == 0)
        {
            return leaf;
        }

        Gen<Formula> operand = Formulas(depth - 1);
        return Gen.OneOf(
            leaf,
            operand.Select(Formula (a) => new Formula.Negation(a)),
            from a in operand from b in operand select (Formula)new Formula.Sum(a, b),
            from a in operand from b in operand select (Formula)new Formula.Difference(a, b),
            from a in operand from b in operand select (Formula)new Formula.Product(a, b),
            from a in operand from b in operand select (Formula)new Formula.Quotient(a, b),
            from function in Gen.Elements(Function.All.AsEnumerable()) from a in operand from b in operand select (Formula)new Formula.Call(function, function.Arity == 1 ? [a] : [a, b]),
            from relation in Gen.Elements(Enum.GetValues<Relation>()) from a in operand from b in operand from c in operand from d in operand select (Formula)new Formula.Choice(relation, a, b, c, d));
    }

    // Of what is no number nothing is said; the ends are rounded.
    private static bool IsWithin(double value, Bounds bounds)
    {
        double slack = 1e-9 * Math.Abs(value);
        return double.IsNaN(value) || (value >= bounds.Least - slack && value <= bounds.Greatest + slack);
    }

    private static bool Same(double a, double b) => a.Equals(b) || Math.Abs(a - b) <= 1e-9 * Math.Abs(a);

    private static Formula Parse(string text) => new FormulaParser(_ => null, []).Parse(text);
}
