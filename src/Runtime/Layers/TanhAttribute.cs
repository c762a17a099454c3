namespace NetGen;

/// <summary><c>tanh(x)</c>, the hyperbolic tangent, as <c>torch.nn.Tanh</c>.</summary>
public sealed class TanhAttribute : LayerAttribute;
