namespace NetGen.Generator.Diagnostics;

/// <summary>Where in a declaration a problem is, without a syntax node: the analyzer finds the node when it reports.</summary>
/// <param name="Type">Metadata name of the network or block.</param>
/// <param name="Layer">Index among the layer attributes of the type; -1 for the type itself (its name, or its Network, Variant or Block attribute where <paramref name="Argument"/> is given).</param>
/// <param name="Argument">The argument at fault, by the name of the constructor's parameter or property, with "[i]" for an element of an array or params list; null for the whole attribute.</param>
/// <param name="Member">A member of the type, by its documentation ID; null for none.</param>
internal sealed record Place(string Type, int Layer, string? Argument, string? Member = null)
{
    /// <summary>Which characters of the argument, where it is a string; null for all of it.</summary>
    public Characters? Characters { get; init; }
}

/// <summary>Some characters of a string; where it ends, none are left.</summary>
internal readonly record struct Characters(int Start, int Length);
