namespace NetGen;

/// <summary>min(max(x, 0), 6), as <c>torch.nn.ReLU6</c>.</summary>
public sealed class ReLU6Attribute : LayerAttribute;
