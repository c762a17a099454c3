namespace NetGen;

/// <summary><c>min(max(x, 0), 6)</c>, as <c>torch.nn.ReLU6</c>.</summary>
public sealed class ReLU6Attribute : LayerAttribute;
