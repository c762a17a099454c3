namespace NetGen;

/// <summary><c>-softplus(-x)</c>, as <c>torch.nn.LogSigmoid</c>: the logarithm of <see cref="SigmoidAttribute"/>; softplus(x) is ln(1 + exp(x)).</summary>
public sealed class LogSigmoidAttribute : LayerAttribute;
