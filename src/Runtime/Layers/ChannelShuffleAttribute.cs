namespace NetGen;

/// <summary>
/// Deals the channels out over groups, as <c>torch.nn.ChannelShuffle</c>, so that a grouped convolution after it sees channels of every group before
/// it (Zhang et al. 2018, ShuffleNet): with n = channels / groups, channel j * groups + i of the result is channel i * n + j of the input.
/// </summary>
/// <param name="groups">Number of groups, which divides the channels: a number or an expression.</param>
public sealed class ChannelShuffleAttribute(object groups) : LayerAttribute
{
    /// <summary>Number of groups.</summary>
    public object Groups { get; } = groups;
}
