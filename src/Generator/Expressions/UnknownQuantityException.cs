namespace NetGen.Generator.Expressions;

/// <summary>An expression depends on a <see cref="Quantity.Unknown"/>. Nobody is told: what made that unknown has been reported.</summary>
internal sealed class UnknownQuantityException : Exception;
