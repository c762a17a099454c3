using System.Collections.Immutable;
using NetGen.Generator.Expressions;

namespace NetGen.Generator.Formulas;

/// <summary>
/// A formula that the runtimes have under a name: a struct <c>NetGen.Cpu.Name</c>, whose code <c>dotnet run --project src/Runtime.Generation</c> makes of it.
/// </summary>
internal sealed class NamedFormula
{
    private readonly ImmutableArray<string> parameters;

    /// <param name="name">The name.</param>
    /// <param name="text">The formula.</param>
    /// <param name="parameters">The names in it that stand for numbers which each use gives, in the order of the struct's constructor.</param>
    public NamedFormula(string name, string text, params ImmutableArray<string> parameters)
        : this(name, text, parameters, [])
    {
    }

    /// <param name="name">The name.</param>
    /// <param name="text">The formula.</param>
    /// <param name="constants">The names in it that stand for one number.</param>
    public NamedFormula(string name, string text, ImmutableArray<(string Name, double Value)> constants)
        : this(name, text, [], constants)
    {
    }

    private NamedFormula(string name, string text, ImmutableArray<string> parameters, ImmutableArray<(string Name, double Value)> constants)
    {
        (Name, this.parameters) = (name, parameters);
        Formula = new FormulaParser(Find, parameters).Parse(text);

        Formula? Find(Expression.Name found) => parameters.Contains(found.Identifier)
            ? new Formula.Parameter(found.Identifier)
            : constants.Where(constant => constant.Name == found.Identifier).Select(constant => new Formula.Constant(constant.Value, constant.Name)).FirstOrDefault();
    }

    public string Name { get; }

    /// <summary>What it computes.</summary>
    public Formula Formula { get; }

    public IReadOnlyList<string> Parameters => parameters;

    /// <summary>
    /// Whether the runtimes have it as a function that is written by hand, since it is more exact or quicker than the formula: <c>VectorMath.Name</c> on the CPU,
    /// <c>DeviceMath.Name</c> for ILGPU.
    /// </summary>
    public bool IsHandWritten { get; init; }

    /// <summary>The formula with these numbers for its parameters.</summary>
    public AppliedFormula With(params ImmutableArray<double> arguments) => new(
        Formula.Rewrite(part => part is Formula.Parameter { Name: var name } ? new Formula.Constant(arguments[parameters.IndexOf(name)], name) : part),
        this,
        arguments);
}

/// <summary>A formula in which all numbers are known.</summary>
/// <param name="Formula">The formula.</param>
/// <param name="Named">What the runtimes have it as; null for one that they do not have.</param>
/// <param name="Arguments">The parameters of that.</param>
internal sealed record AppliedFormula(Formula Formula, NamedFormula? Named, ImmutableArray<double> Arguments);
