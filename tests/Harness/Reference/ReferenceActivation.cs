using System.Collections.Immutable;
using System.Numerics;
using NetGen.Generator.Operators;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Tests.Reference;

/// <summary>
/// An activation as the tests know it, in one place. Besides what follows for any layer, it is tried in the kernels of all families and at all magnitudes, and its code is held against its formula.
/// </summary>
internal abstract class ReferenceActivation : ReferenceLayer
{
    /// <summary>The least float above 0.</summary>
    public const double LeastDenormal = 1.4e-45;

    /// <summary>The forms of all of them.</summary>
    public static ImmutableArray<Activation> AllForms => [.. All.OfType<ReferenceActivation>().SelectMany(layer => layer.Forms).Cast<Activation>()];

    /// <summary>The error that does not count, wherever it is: a denormal result has fewer digits.</summary>
    public virtual double Negligible => LeastDenormal;

    /// <summary>Any shape is as good: one with tails of every vector width.</summary>
    public sealed override Shape Input => new(17, 4, 6);

    public sealed override Tensor<T>? Of<T>(Operator op, Tensor<T>[] inputs, IReadOnlyDictionary<string, T[]> weights) => op is Activation activation && Function<T>(activation) is { } function
        ? Tensor<T>.Of(inputs[0].Shape, (c, z, y, x) => function(inputs[0][c, z, y, x]))
        : null;

    /// <summary>What it computes of an element; null where the activation is another.</summary>
    protected abstract Func<T, T>? Function<T>(Activation activation)
        where T : IFloatingPointIeee754<T>;
}
