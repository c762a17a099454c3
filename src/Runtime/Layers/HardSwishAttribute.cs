namespace NetGen;

/// <summary><c>x * (min(max(x + 3, 0), 6) / 6)</c>, as <c>torch.nn.Hardswish</c>.</summary>
public sealed class HardSwishAttribute : LayerAttribute;
