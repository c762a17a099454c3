using NetGen.Generator.Formulas;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Operators;

/// <summary>A <see cref="Pooling"/> that takes the elements of the box one after the other into its number, and divides that at the end where it has a divisor.</summary>
internal abstract record ReducingPooling : Pooling
{
    /// <summary>The number so far, in <see cref="Take"/>.</summary>
    public const string Pooled = "pooled";

    public sealed override bool RunsSteps => true;

    public sealed override Size? PooledTile(Shape input) => TileOf(input);

    /// <summary>What its kernels are called; on the CPU, the runtime's.</summary>
    public abstract string Kernel { get; }

    /// <summary>Whether the runtime has its kernel for boxes of one size, too: what is done with an element is so little that a loop would cost as much.</summary>
    public virtual bool HasKernelsOfSize => false;

    /// <summary>The number before any element is taken into it.</summary>
    public abstract double First { get; }

    /// <summary>What the number becomes by an element x.</summary>
    public abstract Formula Take { get; }

    /// <summary>What the number is divided by when all elements are taken; null for nothing.</summary>
    public virtual PoolingDivisor? Divisor(Shape input) => null;

    /// <summary>Reads a formula of x and <see cref="Pooled"/>.</summary>
    private protected static Formula Taking(string text) => new FormulaParser(name => name.Identifier == Pooled ? new Formula.Parameter(Pooled) : null, [Pooled]).Parse(text);
}
