using System.Collections.Immutable;
using NetGen.Generator.Primitives;

namespace NetGen.Generator.Formulas;

/// <summary>A function that formulas know.</summary>
/// <param name="Name">As formulas write it.</param>
/// <param name="Member">What each back end's runtime calls it.</param>
/// <param name="Arity">How many arguments it takes.</param>
/// <param name="Value">The function in double precision.</param>
/// <param name="Image">Bounds of its values, given those of its arguments; of arguments that it has no value for nothing is said.</param>
internal sealed record Function(string Name, string Member, int Arity, Func<ImmutableArray<double>, double> Value, Func<ImmutableArray<Bounds>, Bounds> Image)
{
    public static readonly Function
        Max = Rising("max", "Max", Math.Max),
        Min = Rising("min", "Min", Math.Min),
        Abs = new("abs", "Abs", 1, x => Math.Abs(x[0]), x => IntervalArithmetic.Abs(x[0]));

    public static ImmutableArray<Function> All { get; } =
    [
        Max,
        Min,
        Abs,
        Rising("erf", "Erf", RealFunctions.Erf),
        Rising("exp", "Exp", Math.Exp),
        Rising("expm1", "ExpM1", RealFunctions.ExpM1),
        Rising("log", "Log", Math.Log, least: 0),
        Rising("log1p", "Log1P", RealFunctions.Log1P, least: -1),
        Rising("sigmoid", "Sigmoid", RealFunctions.Sigmoid),
        Rising("softplus", "Softplus", RealFunctions.Softplus),
        Rising("sqrt", "Sqrt", Math.Sqrt, least: 0),
        Rising("tanh", "Tanh", Math.Tanh),
    ];

    public static ImmutableSortedDictionary<string, Function> ByName { get; } = All.ToImmutableSortedDictionary(f => f.Name, f => f, StringComparer.Ordinal);

    /// <summary>How many arguments each takes, by its name.</summary>
    public static ImmutableSortedDictionary<string, int> Arities { get; } = All.ToImmutableSortedDictionary(f => f.Name, f => f.Arity, StringComparer.Ordinal);

    public bool Equals(Function? other) => Name == other?.Name;

    public override int GetHashCode() => Name.GetHashCode();

    /// <summary>A function that nowhere falls, of arguments from a least one on.</summary>
    private static Function Rising(string name, string member, Func<double, double> value, double least = double.NegativeInfinity) =>
        new(name, member, 1, x => value(x[0]), x => new(value(Math.Max(x[0].Least, least)), value(Math.Max(x[0].Greatest, least))));

    /// <summary>A function of two arguments that falls with neither.</summary>
    private static Function Rising(string name, string member, Func<double, double, double> value) =>
        new(name, member, 2, x => value(x[0], x[1]), x => new(value(x[0].Least, x[1].Least), value(x[0].Greatest, x[1].Greatest)));
}
