namespace NetGen;

/// <summary>
/// Marks a partial class derived from <see cref="LayerAttribute"/> as a block: a layer made of the layers it wears.
/// The parameters of its public constructor, primary or not, are its hyper-parameters.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class BlockAttribute : Attribute;
