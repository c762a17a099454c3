using System.Collections.Immutable;
using NetGen.Generator.Formulas;
using NetGen.Generator.Primitives;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Operators;

/// <summary>An operator that maps each element on its own; it fuses into the kernel before it. What it does follows from its formula: code, signs, bounds.</summary>
internal abstract record Activation : Operator
{
    /// <summary>What it computes of each element.</summary>
    public abstract AppliedFormula Applied { get; }

    /// <summary>Whether elements of different channels are mapped differently; else the order of the elements does not matter.</summary>
    public virtual bool DependsOnChannel => false;

    public override ElementStep ElementStep => new ActivationStep(this);

    public sealed override bool IgnoresOrder => !DependsOnChannel;

    public sealed override bool IsNonNegative(ImmutableArray<bool> inputs) =>
        FormulaBounds.Of(Applied.Formula, inputs[0] ? new(0, double.PositiveInfinity) : Bounds.None).Least >= 0;

    public sealed override Bounds Constants(ImmutableArray<Bounds> inputs) =>
        FormulaBounds.ChosenConstants(Applied.Formula).Aggregate(inputs[0].ClampedTo(FormulaBounds.Of(Applied.Formula, Bounds.None)), (all, constant) => all.Or(new(constant, constant)));

    public sealed override Shape InferShape(ImmutableArray<Shape> inputs)
    {
        Require(inputs[0]);
        return inputs[0];
    }

    /// <summary>Checks that the operator fits the value.</summary>
    /// <exception cref="Diagnostics.LayerException">It does not.</exception>
    protected virtual void Require(Shape input)
    {
    }
}
