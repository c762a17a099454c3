namespace NetGen;

/// <summary>exp(-x) / sum(exp(-x)) along a dimension, as <c>torch.nn.Softmin</c>.</summary>
public sealed class SoftminAttribute : LayerAttribute
{
    /// <summary>
    /// The dimension along which the exponentials sum to one: 1 (the channels) and on; 0 would be the batch. Negative ones count from the end. Default 1. Takes a number or an
    /// expression, as <c>"axis"</c>.
    /// </summary>
    public object Dim { get; set; } = 1;
}
