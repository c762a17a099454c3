namespace NetGen;

/// <summary><c>scale * (x &gt; 0 ? x : alpha * expm1(x))</c>, as <c>torch.nn.SELU</c>: scale is 1.0507..., alpha 1.6733..., expm1(x) exp(x) - 1.</summary>
public sealed class SELUAttribute : LayerAttribute;
