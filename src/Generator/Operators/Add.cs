namespace NetGen.Generator.Operators;

/// <summary>The sum of values, element by element.</summary>
internal sealed record Add : Broadcast
{
    public override string Describe() => "Add";
}
