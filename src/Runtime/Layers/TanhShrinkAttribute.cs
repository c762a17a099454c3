namespace NetGen;

/// <summary><c>x - tanh(x)</c>, as <c>torch.nn.Tanhshrink</c>.</summary>
public sealed class TanhShrinkAttribute : LayerAttribute;
