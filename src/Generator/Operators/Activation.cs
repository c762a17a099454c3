using System.Collections.Immutable;
using NetGen.Generator.Graph;

namespace NetGen.Generator.Operators;

/// <summary>An operator that maps each element on its own; it fuses into the kernel before it.</summary>
internal abstract record Activation : Operator
{
    /// <summary>Whether elements of different channels are mapped differently; else the order of the elements does not matter.</summary>
    public virtual bool DependsOnChannel => false;

    /// <summary>What no result is below or above, whatever the argument.</summary>
    protected virtual Bounds Results => Bounds.None;

    public sealed override bool RunsSteps => true;

    public sealed override bool IgnoresOrder => !DependsOnChannel;

    public sealed override Bounds Constants(ImmutableArray<Bounds> inputs) => inputs[0].ClampedTo(Results);

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
