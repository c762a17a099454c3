namespace NetGen;

/// <summary>y = W x + b on a vector, as <c>torch.nn.Linear</c>. A map is made a vector by <see cref="FlattenAttribute"/>.</summary>
/// <remarks>
/// (N) -> (features). Parameters: <c>weight</c> [features, N] and <c>bias</c> [features].
/// </remarks>
/// <param name="features">Outputs. In PyTorch <c>out_features</c>. Takes a number or an expression, as <c>"classes"</c>.</param>
public sealed class DenseAttribute(object features) : LayerAttribute
{
    /// <summary>Outputs. In PyTorch <c>out_features</c>. Takes a number or an expression, as <c>"classes"</c>.</summary>
    public object Features { get; } = features;

    /// <summary>Whether a learned bias is added. Default true.</summary>
    public bool Bias { get; set; } = true;
}
