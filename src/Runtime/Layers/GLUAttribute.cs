namespace NetGen;

/// <summary>a * sigmoid(b), where a and b are the first and the second half of the value along a dimension, as <c>torch.nn.GLU</c>.</summary>
/// <remarks>C x H x W -> C / 2 x H x W with <c>Dim = 1</c>; the size of the dimension must be even.</remarks>
public sealed class GLUAttribute : LayerAttribute
{
    /// <summary>
    /// The dimension that is halved: 1 (the channels) and on; 0 would be the batch. Negative ones count from the end. Default -1. Takes a number or an expression, as <c>"axis"</c>.
    /// </summary>
    public object Dim { get; set; } = -1;
}
