namespace NetGen;

/// <summary>Marks a partial class as a network: the layers it wears are compiled to its forward pass.</summary>
/// <param name="input">The size of one input without the batch: channels, height, width; features; channels, length; or channels, depth, height, width.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class NetworkAttribute(params int[] input) : Attribute
{
    /// <summary>The size of one input without the batch: channels, height, width; features; channels, length; or channels, depth, height, width.</summary>
    public int[] Input { get; } = input;

    /// <summary>Which layers are rewritten to convolutions. Default: the MSBuild property <c>NetGenLower</c>, else none.</summary>
    public Lowering Lower { get; set; }

    /// <summary>
    /// How the weights of convolutions and Dense start, as <c>torch.nn.init</c> names it, for example <c>kaiming_normal(mode=fan_out, nonlinearity=relu)</c>; a layer or block may say otherwise.
    /// Default: as PyTorch starts them.
    /// </summary>
    public string? Initializer { get; set; }

    /// <summary>How their biases start, in the same words, for example <c>zeros</c>.</summary>
    public string? BiasInitializer { get; set; }
}
