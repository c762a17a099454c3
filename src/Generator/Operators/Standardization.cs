using System.Collections.Immutable;
using NetGen.Generator.Operators.Parameters;
using NetGen.Generator.Primitives;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Operators;

/// <summary>
/// (x - mean) / sqrt(variance + eps) by the mean and variance of elements of the value itself, or x / sqrt(mean square + eps), then a weight and a bias where there are such.
/// </summary>
/// <param name="Eps">Added to the variance or the mean square.</param>
internal abstract record Standardization(double Eps) : Operator
{
    protected static readonly RealParameter EpsParameter = new("Eps", "Added to the variance.", 1e-5) { Min = 0 };

    public sealed override bool RunsSteps => true;

    public sealed override ElementStep? FirstStep(ImmutableArray<Shape> inputs) => Parameters(inputs).Length is > 0 and var weights ? new AffineStep(weights) : null;

    /// <summary>Whether the mean is subtracted; else it counts for 0, also in the variance, which is the mean square then.</summary>
    public virtual bool IsCentered => true;

    /// <summary>The elements that share a mean and variance: channels side by side, and pixels; 1 along the axes on which each place has its own.</summary>
    public abstract Shape Together(Shape input);

    /// <summary>The weights as a map, of which the bias is one, too: 1 along the axes on which all places have the same.</summary>
    public abstract Shape WeightMap(Shape input);

    // What is normalized is of the size of its weights.
    public sealed override Bounds Constants(ImmutableArray<Bounds> inputs) => Bounds.Zero;
}
