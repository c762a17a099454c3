namespace NetGen;

/// <summary>
/// Deals the channels out over groups, as <c>torch.nn.ChannelShuffle</c>, so that a grouped convolution after it sees channels of every group before
/// it (Zhang et al. 2018, ShuffleNet): with n = channels / groups, channel j * groups + i of the result is channel i * n + j of the input.
/// </summary>
/// <param name="groups">Number of groups, which divides the channels. Takes a number or an expression, as <c>"in"</c>.</param>
public sealed class ChannelShuffleAttribute(object groups) : LayerAttribute
{
    /// <summary>Number of groups, which divides the channels. Takes a number or an expression, as <c>"in"</c>.</summary>
    public object Groups { get; } = groups;
}
