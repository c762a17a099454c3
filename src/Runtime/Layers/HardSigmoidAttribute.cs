namespace NetGen;

/// <summary><c>min(max(x + 3, 0), 6) / 6</c>, as <c>torch.nn.Hardsigmoid</c>.</summary>
public sealed class HardSigmoidAttribute : LayerAttribute;
