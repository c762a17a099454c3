namespace NetGen;

/// <summary>Some consecutive channels of the current value, as <c>x[:, start:start + count]</c>.</summary>
/// <param name="start">The first channel. Takes a number or an expression, as <c>"in / 2"</c>.</param>
/// <param name="count">How many. Takes a number or an expression, as <c>"in / 2"</c>.</param>
public sealed class ChannelsAttribute(object start, object count) : LayerAttribute
{
    /// <summary>The first channel. Takes a number or an expression, as <c>"in / 2"</c>.</summary>
    public object Start { get; } = start;

    /// <summary>How many. Takes a number or an expression, as <c>"in / 2"</c>.</summary>
    public object Count { get; } = count;
}
