namespace NetGen;

/// <summary>Batch normalisation of a volume, as <c>torch.nn.BatchNorm3d</c>.</summary>
/// <remarks>
/// (C, D, H, W), unchanged. At inference y = (x - running_mean) / sqrt(running_var + eps) * weight + bias for each channel
/// (Ioffe and Szegedy, "Batch Normalization", 2015); it then folds into the convolution or Dense before it.
/// Parameters: <c>weight</c>, <c>bias</c>, <c>running_mean</c> and <c>running_var</c>, all [C]. The running statistics are not learned, and always
/// tracked (PyTorch's <c>track_running_stats=True</c>): without them one input's result would depend on the others in its batch.
/// </remarks>
public sealed class BatchNorm3DAttribute : LayerAttribute
{
    /// <summary>Added to the variance. Default 1e-5.</summary>
    public double Eps { get; set; } = 1e-5;

    /// <summary>Weight of a new batch in the running statistics, while training. Default 0.1.</summary>
    public double Momentum { get; set; } = 0.1;

    /// <summary>Whether there are a learned weight and bias. Default true.</summary>
    public bool Affine { get; set; } = true;
}
