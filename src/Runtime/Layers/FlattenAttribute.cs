namespace NetGen;

/// <summary>A map as a vector, as <c>torch.nn.Flatten</c>: what a <see cref="DenseAttribute"/> works on. Costs nothing.</summary>
/// <remarks>(C, H, W) -> (C * H * W), element (c, h, w) at (c * H + h) * W + w.</remarks>
public sealed class FlattenAttribute : LayerAttribute;
