namespace NetGen.Generator.Operators;

/// <summary>The product of values, element by element.</summary>
internal sealed record Mul : Broadcast
{
    public override string Describe() => "Mul";
}
