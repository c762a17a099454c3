namespace NetGen;

/// <summary>The largest of the elements along some dimensions, as <c>torch.amax</c>: NaN where one is.</summary>
/// <remarks>Where no dimension is left, the result is a vector of one number. Over all positions it costs what AdaptiveMaxPool does.</remarks>
public sealed class AMaxAttribute : LayerAttribute
{
    /// <summary>
    /// The dimensions of which one number is made: 1 (the channels) and on; 0 would be the batch. Negative ones count from the end. Default: all. Takes a number, an array, as <c>new[] { 6, 4, 4 }</c>, or an expression, as <c>"axis"</c>.
    /// </summary>
    public object? Dim { get; set; }

    /// <summary>Whether these dimensions stay, with size 1. Default false.</summary>
    public bool KeepDim { get; set; }
}
