namespace NetGen;

/// <summary><c>x &gt; 0 ? x : weight * x</c>, as <c>torch.nn.PReLU</c>: LeakyReLU with a slope that is learned.</summary>
/// <remarks>Parameters: <c>weight</c> [numParameters].</remarks>
/// <param name="numParameters">Slopes: 1 for all channels, or one for each channel. Default 1. Takes a number or an expression, as <c>"in"</c>.</param>
/// <param name="init">Where the slopes start. Default 0.25.</param>
public sealed class PReLUAttribute(object? numParameters = null, double init = 0.25) : LayerAttribute
{
    /// <summary>Slopes: 1 for all channels, or one for each channel. Takes a number or an expression, as <c>"in"</c>.</summary>
    public object NumParameters { get; } = numParameters ?? 1;

    /// <summary>Where the slopes start.</summary>
    public double Init { get; } = init;
}
