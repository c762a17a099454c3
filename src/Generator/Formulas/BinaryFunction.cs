using NetGen.Generator.Primitives;

namespace NetGen.Generator.Formulas;

/// <summary>
/// What becomes of two elements at the same place, as a formula of x and the other. Its bounds and the code of both back ends follow; on the CPU it is a struct
/// <c>NetGen.Cpu.Name</c>, which <c>dotnet run --project src/Runtime.Generation</c> makes of it.
/// </summary>
internal sealed class BinaryFunction
{
    private static readonly Formula X = new Formula.Element(), Other = new Formula.Other();

    public static readonly BinaryFunction
        Sum = new("Add", new Formula.Sum(X, Other)),
        Product = new("Multiply", new Formula.Product(X, Other)),
        Difference = new("Subtract", new Formula.Difference(X, Other), reversed: "SubtractFrom"),
        Quotient = new("Divide", new Formula.Quotient(X, Other), reversed: "DivideInto"),
        Maximum = new("Maximum", new Formula.Call(Function.Max, [X, Other])),
        Minimum = new("Minimum", new Formula.Call(Function.Min, [X, Other]));

    private BinaryFunction(string name, Formula formula)
    {
        (Name, Formula) = (name, formula);
        Reversed = this;
    }

    /// <summary>One whose operands have an order.</summary>
    private BinaryFunction(string name, Formula formula, string reversed)
        : this(name, formula)
    {
        Reversed = new(reversed, formula.Rewrite(part => part is Formula.Element ? Other : part is Formula.Other ? X : part)) { Reversed = this };
    }

    /// <summary>All of them, those with their operands exchanged too.</summary>
    public static IEnumerable<BinaryFunction> All => new[] { Sum, Product, Difference, Quotient, Maximum, Minimum }.SelectMany(function => new[] { function, function.Reversed }).Distinct();

    public string Name { get; }

    /// <summary>What it computes.</summary>
    public Formula Formula { get; }

    /// <summary>The same with its operands exchanged: for a kernel through which the second runs.</summary>
    public BinaryFunction Reversed { get; private init; }

    /// <summary>Whether the order of the operands does not matter.</summary>
    public bool IsCommutative => Reversed == this;

    /// <summary>Between which numbers its values lie.</summary>
    public Bounds Image(Bounds x, Bounds other) => FormulaBounds.Of(Formula, x, other);
}
