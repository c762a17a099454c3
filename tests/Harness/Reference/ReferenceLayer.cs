using System.Collections.Immutable;
using System.Numerics;
using NetGen.Generator.Operators;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Tests.Reference;

/// <summary>
/// A layer as the tests know it, in one place: what it computes, in the slowest and clearest loops, and what of it is tried. From that follow its reference, its place in
/// combinations with other layers, among random networks and at extreme sizes, and the tests of how it is read, described and refused. Classes are found by themselves.
/// </summary>
internal abstract class ReferenceLayer
{
    public static readonly ImmutableArray<ReferenceLayer> All =
    [
        .. typeof(ReferenceLayer).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(ReferenceLayer)) && !type.IsAbstract)
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .Select(type => (ReferenceLayer)Activator.CreateInstance(type)!),
    ];

    /// <summary>Forms of it with different options, all of which fit <see cref="Input"/>.</summary>
    public abstract ImmutableArray<Operator> Forms { get; }

    /// <summary>A shape that all forms fit.</summary>
    public abstract Shape Input { get; }

    /// <summary>Other shapes that some forms fit: of other ranks, with tails of other lengths.</summary>
    public virtual ImmutableArray<Shape> OtherInputs => [];

    /// <summary>Values that it does not fit, with the rule, the argument at fault and the message.</summary>
    public virtual IEnumerable<(Operator Operator, Shape Input, string Rule, string? Argument, string Message)> Misfits => [];

    /// <summary>Attributes that are none, whatever they stand on, with the rule, the argument at fault and the message.</summary>
    public virtual IEnumerable<(string Attribute, string Rule, string? Argument, string Message)> Refused => [];

    /// <summary>Attributes with <c>#</c> for a number of any size, which are tried on values of any size that have as many dimensions as <see cref="Input"/> or one of <see cref="OtherInputs"/>.</summary>
    public virtual ImmutableArray<string> OfAnySize => [];

    /// <summary>What it computes; null where the operator is another layer's.</summary>
    public abstract Tensor<T>? Of<T>(Operator op, Tensor<T>[] inputs, IReadOnlyDictionary<string, T[]> weights)
        where T : IFloatingPointIeee754<T>;
}
