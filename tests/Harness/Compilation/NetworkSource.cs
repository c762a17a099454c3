namespace NetGen.Generator.Tests;

/// <summary>A network to be declared: the class's name is given where it is.</summary>
/// <param name="Input">Shape of one input.</param>
/// <param name="Layers">The attributes, brackets and all.</param>
/// <param name="Lower">The rewrites, as an expression of C#; null for none.</param>
internal sealed record NetworkSource(IReadOnlyList<int> Input, string Layers, string? Lower = null)
{
    public string Declare(string className) =>
        $"[Network({string.Join(", ", Input)}{(Lower is null ? "" : $", Lower = {Lower}")})]\n{Layers}\npublic partial class {className};\n";
}
