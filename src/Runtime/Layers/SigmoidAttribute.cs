namespace NetGen;

/// <summary>1 / (1 + exp(-x)), as <c>torch.nn.Sigmoid</c>.</summary>
public sealed class SigmoidAttribute : LayerAttribute;
