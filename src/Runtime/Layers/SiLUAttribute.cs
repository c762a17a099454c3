namespace NetGen;

/// <summary>x / (1 + exp(-x)), as <c>torch.nn.SiLU</c>.</summary>
public sealed class SiLUAttribute : LayerAttribute;
