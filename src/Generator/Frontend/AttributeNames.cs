namespace NetGen.Generator.Frontend;

/// <summary>Metadata names of the attributes that the compiler starts from.</summary>
internal static class AttributeNames
{
    public const string Network = "NetGen.NetworkAttribute";
    public const string Variant = "NetGen.VariantAttribute`1";
    public const string Block = "NetGen.BlockAttribute";
    public const string Layer = "NetGen.LayerAttribute";
    public const string Input = "NetGen.InputAttribute";
    public const string Output = "NetGen.OutputAttribute";
    public const string Normalize = "NetGen.NormalizeAttribute";
    public const string As = "NetGen.AsAttribute";
    public const string From = "NetGen.FromAttribute";
}
