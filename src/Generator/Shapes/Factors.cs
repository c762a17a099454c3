using NetGen.Generator.Primitives;

namespace NetGen.Generator.Shapes;

/// <summary>A factor of height and one of width.</summary>
internal readonly record struct Factors(double H, double W)
{
    public override string ToString() => H == W ? NumberText.Of(H) : $"{{ {NumberText.Of(H)}, {NumberText.Of(W)} }}";
}
