namespace NetGen;

/// <summary>scale * x where x is positive, else scale * alpha * (exp(x) - 1), as <c>torch.nn.SELU</c>: scale is 1.0507..., alpha 1.6733...</summary>
public sealed class SELUAttribute : LayerAttribute;
