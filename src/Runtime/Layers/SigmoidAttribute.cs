namespace NetGen;

/// <summary><c>1 / (1 + exp(-x))</c>, as <c>torch.nn.Sigmoid</c>.</summary>
public sealed class SigmoidAttribute : LayerAttribute;
