using System.Collections.Immutable;

namespace NetGen.Generator.Operators;

/// <summary>An operator in terms of others: the last of them, on what others make of the input.</summary>
/// <param name="Operator">The last one.</param>
/// <param name="Inputs">What it is applied to; none where that is the input itself.</param>
internal sealed record Decomposition(Operator Operator, params ImmutableArray<Decomposition> Inputs);
