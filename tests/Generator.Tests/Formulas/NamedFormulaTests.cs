using System.Reflection;
using NetGen.Cpu;
using NetGen.Generator.Formulas;
using NetGen.Generator.Operators;
using NetGen.Generator.Tests.Reference;

namespace NetGen.Generator.Tests.Formulas;

/// <summary>What the runtime has under a formula's name computes the formula, whether it was made of it or written by hand.</summary>
public sealed class NamedFormulaTests
{
    private const double RelativeError = 1e-6, AbsoluteError = 1e-7;

    public static TheoryData<string, float[]> Cases { get; } = WithReferenceActivations(new()
    {
        { "ReLU", [] },
        { "ReLU6", [] },
        { "LeakyReLU", [0.01f] },
        { "LeakyReLU", [-2] },
        { "ELU", [1] },
        { "ELU", [-0.5f] },
        { "SELU", [] },
        { "GELU", [] },
        { "TanhGELU", [] },
        { "SiLU", [] },
        { "Sigmoid", [] },
        { "Tanh", [] },
        { "Mish", [] },
        { "HardSigmoid", [] },
        { "HardSwish", [] },
        { "Softplus", [1, 20] },
        { "Softplus", [-0.5f, 3] },
        { "Softplus", [4, -1] },
    });

    [Fact]
    public void EveryFormulaHasACase()
    {
        var formulas = LayerTable.Formulas.Select(formula => formula.Name).ToList();
        var cases = Cases.Select(row => (string)row[0]).Distinct().ToList();

        formulas.Except(cases).ShouldBeEmpty("formulas that lack a case: a ReferenceActivation (tests/Harness/Reference) is one");
        cases.Except(formulas).ShouldBeEmpty("cases of no formula");
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void ComputesTheFormula(string name, float[] arguments)
    {
        NamedFormula named = LayerTable.Formulas.Single(formula => formula.Name == name);
        Formula formula = named.With([.. arguments.Select(a => (double)a)]).Formula;
        Type type = typeof(IActivation).Assembly.GetType($"NetGen.Cpu.{name}").ShouldNotBeNull($"the runtime lacks the struct NetGen.Cpu.{name}: dotnet run --project src/Runtime.Generation");
        object activation = Activator.CreateInstance(type, [.. arguments.Cast<object>()])!;
        var apply = typeof(NamedFormulaTests).GetMethod(nameof(Apply), BindingFlags.Static | BindingFlags.NonPublic)!.MakeGenericMethod(activation.GetType());
        float[] x = [.. Enumerable.Range(-6000, 12001).Select(i => i / 500f), -1e30f, -1e10f, -100, 100, 1e10f, 1e30f];

        var found = (float[])apply.Invoke(null, [activation, x])!;

        x.Zip(found, (at, value) => (at, value, exact: Evaluation.Of(formula, at)))
            .Where(result => !(Math.Abs(result.value - result.exact) <= AbsoluteError + (RelativeError * Math.Abs(result.exact))))
            .ShouldBeEmpty();
    }

    private static float[] Apply<TActivation>(TActivation activation, float[] x)
        where TActivation : struct, IActivation => [.. x.Select(at => Simd256.MaxElement(activation.Apply<Simd256>(Simd256.Broadcast(at))))];

    private static TheoryData<string, float[]> WithReferenceActivations(TheoryData<string, float[]> cases)
    {
        foreach (AppliedFormula form in ReferenceActivation.AllForms.Select(form => form.Applied))
        {
            cases.Add(form.Named!.Name, [.. form.Arguments.Select(a => (float)a)]);
        }

        return cases;
    }
}
