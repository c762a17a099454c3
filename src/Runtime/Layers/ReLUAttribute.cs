namespace NetGen;

/// <summary>max(x, 0), as <c>torch.nn.ReLU</c>.</summary>
public sealed class ReLUAttribute : LayerAttribute;
