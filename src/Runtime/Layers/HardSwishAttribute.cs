namespace NetGen;

/// <summary>x * min(max(x + 3, 0), 6) / 6, as <c>torch.nn.Hardswish</c>.</summary>
public sealed class HardSwishAttribute : LayerAttribute;
