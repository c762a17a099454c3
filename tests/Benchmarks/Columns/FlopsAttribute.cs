namespace NetGen.Benchmarks;

/// <summary>How many floating-point operations one call of a benchmark is worth; a multiply-accumulate counts as two.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FlopsAttribute(long count) : Attribute
{
    public long Count { get; } = count;
}
