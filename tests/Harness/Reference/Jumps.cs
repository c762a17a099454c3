using System.Collections.Immutable;
using NetGen.Generator.Formulas;

namespace NetGen.Generator.Tests.Reference;

/// <summary>
/// Where a formula jumps: at an x where what one of its choices compares crosses over, and the values on both sides differ. What rounding makes of numbers that differ by little may there
/// differ by much.
/// </summary>
internal sealed class Jumps
{
    /// <summary>Halvings of an interval until its ends are as good as one number.</summary>
    private const int Halvings = 60;

    private readonly Formula formula;
    private readonly ImmutableArray<Formula.Choice> choices;

    /// <param name="formula">The formula; what is given elsewhere, as the slopes of PReLU, is taken for a half.</param>
    public Jumps(Formula formula)
    {
        this.formula = formula.Rewrite(part => part is Formula.Parameter ? new Formula.Constant(0.5) : part);
        choices = [.. ChoicesIn(this.formula)];
    }

    /// <summary>Whether the formula can jump at all.</summary>
    public bool ArePossible => !choices.IsEmpty;

    /// <summary>Whether it jumps between two numbers, which are so near each other that each comparison crosses over once at most, or at one of them.</summary>
    /// <param name="from">The smaller number.</param>
    /// <param name="to">The larger one.</param>
    /// <param name="least">How high what counts is at least.</param>
    public bool AreBetween(double from, double to, double least) => choices.Any(choice => Side(choice, from) != Side(choice, to) && IsJump(choice, from, to, least));

    private bool IsJump(Formula.Choice choice, double from, double to, double least)
    {
        // What is chosen at one number alone has nothing to do with what is chosen beside it.
        if (choice.Relation is Relation.Equal or Relation.NotEqual)
        {
            return true;
        }

        int side = Side(choice, from);
        for (int i = 0; i < Halvings; i++)
        {
            double middle = from + ((to - from) / 2);
            (from, to) = Side(choice, middle) == side ? (middle, to) : (from, middle);
        }

        // Where both are equal at one of the ends, the other side begins beyond it.
        double before = Evaluation.Of(formula, Math.BitDecrement(from)), after = Evaluation.Of(formula, Math.BitIncrement(to));
        return !before.Equals(after) && !(Math.Abs(before - after) < least);
    }

    private static int Side(Formula.Choice choice, double x) => Evaluation.Of(choice.Left, x).CompareTo(Evaluation.Of(choice.Right, x));

    private static IEnumerable<Formula.Choice> ChoicesIn(Formula formula) =>
        formula.Operands.SelectMany(ChoicesIn).Concat(formula is Formula.Choice choice ? [choice] : []);
}
