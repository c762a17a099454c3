using NetGen.Generator.IndexMaps;
using NetGen.Generator.Primitives;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Operators;

/// <summary>
/// What an operator does that only moves data. What is done with it follows: how it is copied, on the processor and on devices, that activations and sums after it run in its
/// kernel, that several in a row are one, and that there is no copy where the result can be read where the input lies.
/// </summary>
/// <param name="On">The maps from results to a value of a shape, one after the other; more than one only where no single one does it.</param>
/// <param name="Constant">What elements of the result are that are none of the input; null where there are none.</param>
internal sealed record Movement(Func<Shape, IEnumerable<IndexMap>> On, double? Constant = null)
{
    /// <summary>A movement that is one map.</summary>
    public static Movement Of(Func<Shape, IndexMap> on, double? constant = null) => new(input => [on(input)], constant);

    /// <summary>Whether it leaves values as they are that are not below zero.</summary>
    public bool KeepsNonNegative => Constant is null or >= 0;

    /// <summary>Bounds of what the network's text puts into a result, given those of what it puts into the input.</summary>
    public Bounds Constants(Bounds input) => Constant is { } value ? input.Or(new(value, value)) : input;
}
