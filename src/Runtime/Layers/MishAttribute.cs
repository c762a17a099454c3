namespace NetGen;

/// <summary>x * tanh(ln(1 + exp(x))), as <c>torch.nn.Mish</c>.</summary>
public sealed class MishAttribute : LayerAttribute;
