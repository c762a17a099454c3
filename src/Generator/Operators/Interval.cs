namespace NetGen.Generator.Operators;

/// <summary>Rows or columns from <paramref name="Start"/> to before <paramref name="End"/>.</summary>
internal readonly record struct Interval(int Start, int End)
{
    public int Length => End - Start;

    public override string ToString() => $"[{Start}, {End})";
}
