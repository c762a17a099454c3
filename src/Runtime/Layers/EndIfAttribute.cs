namespace NetGen;

/// <summary>Ends the layers that an <see cref="IfAttribute"/> keeps or drops.</summary>
public sealed class EndIfAttribute : LayerAttribute;
