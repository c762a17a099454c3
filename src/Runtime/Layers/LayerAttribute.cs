namespace NetGen;

/// <summary>
/// A layer of a network or block. Layers are read top to bottom and left to right; each takes the current value and replaces it.
/// Derive from it, with <see cref="BlockAttribute"/>, to make a layer out of layers.
/// </summary>
/// <remarks>
/// A size declared <see cref="object"/> takes an <see cref="int"/>, an array (<c>new[] { 1, 7 }</c>: height, width; in three dimensions depth first) or a string expression over the
/// parameters of the block and <c>in</c> (the channels that enter the block).
/// </remarks>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public abstract class LayerAttribute : Attribute
{
    /// <summary>
    /// The prefix of this layer's parameter names, as in a PyTorch state dict: <c>"features.0"</c> gives <c>features.0.weight</c>.
    /// The name of a block is put before those of its layers. Without a name, layers are numbered in the order they are written.
    /// </summary>
    public string? Name { get; set; }

    /// <summary>
    /// How many times the layer stands here; 0 drops it. With a <see cref="Name"/>, its last number counts up. Takes a number or an expression, as
    /// <c>"ceil(depth * 3)"</c>.
    /// </summary>
    public object? Repeat { get; set; }

    /// <summary><see langword="false"/> keeps the layer (or all layers of the block) as written, whatever the network's <see cref="Lowering"/>.</summary>
    public bool Lower { get; set; } = true;

    /// <summary>
    /// How the layer's weight starts, as <c>torch.nn.init</c> names it, for example <c>kaiming_normal(mode=fan_out, nonlinearity=relu)</c> or <c>trunc_normal(std=0.02)</c>. Default: that of the block or
    /// network around it, which hold for the convolutions and Dense in them, else PyTorch's for the layer.
    /// </summary>
    public string? Initializer { get; set; }

    /// <summary>How the layer's bias starts, in the same words, for example <c>zeros</c>.</summary>
    public string? BiasInitializer { get; set; }
}
