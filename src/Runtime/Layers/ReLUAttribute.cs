namespace NetGen;

/// <summary><c>max(x, 0)</c>, as <c>torch.nn.ReLU</c>.</summary>
public sealed class ReLUAttribute : LayerAttribute;
