namespace NetGen;

/// <summary>
/// (x - mean) / sqrt(variance + eps), mean and variance taken over each channel of a sequence, and * weight + bias with <see cref="Affine"/>, as <c>torch.nn.InstanceNorm1d</c>
/// (Ulyanov, Vedaldi and Lempitsky, "Instance Normalization", 2016).
/// </summary>
/// <remarks>
/// (C, L), unchanged. A channel has more than one element. Parameters with <see cref="Affine"/>: <c>weight</c> and <c>bias</c>, both [C]. There are no running statistics, as by default in
/// PyTorch: what has them (<c>track_running_stats=True</c>) computes at inference what <c>BatchNorm1D</c> of the same <c>Affine</c> does, from parameters of the same names.
/// </remarks>
public sealed class InstanceNorm1DAttribute : LayerAttribute
{
    /// <summary>Added to the variance. Default 1e-5.</summary>
    public double Eps { get; set; } = 1e-5;

    /// <summary>Whether there are a learned weight and bias. Default false.</summary>
    public bool Affine { get; set; }
}
