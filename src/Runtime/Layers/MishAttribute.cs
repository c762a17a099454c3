namespace NetGen;

/// <summary><c>x * tanh(softplus(x))</c>, as <c>torch.nn.Mish</c>; softplus(x) is ln(1 + exp(x)).</summary>
public sealed class MishAttribute : LayerAttribute;
