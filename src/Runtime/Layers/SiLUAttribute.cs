namespace NetGen;

/// <summary><c>x / (1 + exp(-x))</c>, as <c>torch.nn.SiLU</c>.</summary>
public sealed class SiLUAttribute : LayerAttribute;
