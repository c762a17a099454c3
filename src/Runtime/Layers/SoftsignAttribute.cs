namespace NetGen;

/// <summary><c>x / (1 + abs(x))</c>, as <c>torch.nn.Softsign</c>.</summary>
public sealed class SoftsignAttribute : LayerAttribute;
