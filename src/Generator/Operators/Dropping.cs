using System.Collections.Immutable;
using NetGen.Generator.Operators.Parameters;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Operators;

/// <summary>An operator that leaves out something at random while training; nothing at inference.</summary>
/// <param name="P">The share that is left out.</param>
internal abstract record Dropping(double P) : Operator
{
    public sealed override bool IsIdentity => true;

    public sealed override bool IgnoresOrder => true;

    public override Shape InferShape(ImmutableArray<Shape> inputs) => inputs[0];

    public sealed override bool IsNonNegative(ImmutableArray<bool> inputs) => inputs[0];

    protected static RealParameter Share(string meaning, double? share = 0.5) => new("p", meaning, share) { Min = 0, Max = 1 };
}
