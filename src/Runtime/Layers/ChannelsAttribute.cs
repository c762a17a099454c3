namespace NetGen;

/// <summary>Some consecutive channels of the current value, as <c>x[:, start:start + count]</c>.</summary>
/// <param name="start">The first channel: a number or an expression.</param>
/// <param name="count">How many: a number or an expression.</param>
public sealed class ChannelsAttribute(object start, object count) : LayerAttribute
{
    /// <summary>The first channel.</summary>
    public object Start { get; } = start;

    /// <summary>How many.</summary>
    public object Count { get; } = count;
}
