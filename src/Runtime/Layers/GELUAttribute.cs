namespace NetGen;

/// <summary>
/// <c>x * (1 + erf(x / sqrt(2))) / 2</c>, or <c>x * (1 + tanh(sqrt(2 / pi) * (x + 0.044715 * x * x * x))) / 2</c>, as <c>torch.nn.GELU</c>.
/// </summary>
/// <param name="approximate">"none" for the first formula, "tanh" for the second. Default "none".</param>
public sealed class GELUAttribute(string approximate = "none") : LayerAttribute
{
    /// <summary>"none" for the first formula, "tanh" for the second.</summary>
    public string Approximate { get; } = approximate;
}
