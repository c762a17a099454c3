using System.Globalization;
using NetGen.Generator.Tests.Reference;

namespace NetGen.Generator.Tests.Formulas;

/// <summary>Formulas of the user's, compiled and run.</summary>
public sealed class UserFormulaTests
{
    private static readonly float[] X = [.. Enumerable.Range(-20, 41).Select(i => i / 4f)];

    [Fact]
    public void InfoAndDescriptionsShowTheFormula()
    {
        using var project = NetworkCompilation.Of("""
            [Block]
            [Conv2D(nameof(channels), 1), Activation("x*sigmoid( slope*x )")]
            public partial class GatedAttribute(int channels, double slope) : LayerAttribute;

            [Network(3, 4, 4)]
            [Gated(4, 1.702), Activation("max(x, -1)"), Conv2D(2, 1)]
            public partial class Net;
            """).Compile();

        var info = project["Net"].Info;
        info.Layers.Select(layer => layer.Layer).ShouldContain("Activation(\"x * sigmoid(1.702 * x)\")");
        info.Layers.Select(layer => layer.Layer).ShouldContain("Activation(\"max(x, -1)\")");

        // It counts as a module.
        info.Parameters.Select(p => p.Name).ShouldBe(["0.0.weight", "0.0.bias", "2.weight", "2.bias"]);
    }

    /// <summary>NaN passes through extremes and arithmetic; a comparison with it is false.</summary>
    [Fact]
    public void NaNPassesOn()
    {
        string[] formulas = ["max(x, 0)", "min(0, x)", "max(x, 1 - x)", "max(1, min(x, 2))", "x < 0 ? 2 * x : x", "x * sigmoid(x)", "erf(x)", "softplus(x)", "expm1(x)", "log1p(x)", "sqrt(x)", "tanh(x) / 2"];
        foreach (float[] output in Run(formulas, [float.NaN, 1]))
        {
            output[0].ShouldBe(float.NaN);
            output[1].ShouldNotBe(float.NaN);
        }

        Run(["x < 1 ? 2 : 3", "x <= 1 ? 2 : 3", "x == x ? 2 : 3", "x != x ? 2 : 3", "x >= 1 ? 2 : 3"], [float.NaN]).ShouldBe([[3], [3], [3], [2], [3]]);
    }

    /// <summary>The largest formulas: their code is one generic type, as deep as the formula.</summary>
    [Fact]
    public void LargeFormulasAreRight()
    {
        string horner = "x", product = "x", nested = "x";
        for (int i = 0; i < 15; i++)
        {
            horner = $"0.{i + 1} + x / 8 * ({horner})";
        }

        for (int i = 0; i < 5; i++)
        {
            product = $"({product} + tanh({product}))";
            product = product.Length > 400 ? "x" : product;
        }

        for (int i = 0; i < 30; i++)
        {
            nested = $"{((string[])["tanh", "erf", "sigmoid", "abs", "softplus"])[i % 5]}({nested})";
        }

        string[] formulas =
        [
            horner,
            product,
            nested,
            string.Join(" + ", Enumerable.Repeat("x", 33)),
            Tree(6),
            Tree(5, "max({0}, -{1})"),
            Tree(4, "({0} < 0.5 ? {1} : 0.125 * {0})"),
        ];
        foreach (var (formula, output) in formulas.Zip(Run(formulas, X)))
        {
            output.Zip(X, (found, x) => (x, found, exact: new FormulaValue<double>(formula, x).Compute()))
                .Where(result => !(Math.Abs(result.found - result.exact) <= 1e-5 * Math.Max(1, Math.Abs(result.exact))))
                .ShouldBeEmpty(formula);
        }
    }

    private static string Tree(int depth, string join = "({0}+{1})") => depth == 0 ? "x" : string.Format(CultureInfo.InvariantCulture, join, Tree(depth - 1, join), Tree(depth - 1, join));

    /// <summary>What each formula makes of the numbers.</summary>
    private static float[][] Run(string[] formulas, float[] x)
    {
        using var project = NetworkCompilation.Of(formulas.Select((formula, i) => new NetworkSource([x.Length], $"[Activation(\"{formula}\")]").Declare($"Net{i}"))).Compile();
        return [.. formulas.Select((_, i) => project[$"Net{i}"].Create(new Weights(project[$"Net{i}"].Info.Parameters)).Forward(x))];
    }
}
