namespace NetGen;

/// <summary>(exp(x) - exp(-x)) / (exp(x) + exp(-x)), as <c>torch.nn.Tanh</c>.</summary>
public sealed class TanhAttribute : LayerAttribute;
