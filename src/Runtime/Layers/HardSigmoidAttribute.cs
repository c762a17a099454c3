namespace NetGen;

/// <summary>min(max(x + 3, 0), 6) / 6, as <c>torch.nn.Hardsigmoid</c>.</summary>
public sealed class HardSigmoidAttribute : LayerAttribute;
