using System.Collections.Immutable;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Graph;

namespace NetGen.Generator.Operators;

/// <summary>
/// Channels dealt out over groups, as <c>torch.nn.ChannelShuffle</c>: with n = channels / groups, channel j * groups + i of the result
/// is channel i * n + j of the input.
/// </summary>
internal sealed record ChannelShuffle(int Groups) : Operator
{
    public static readonly LayerDefinition Layer = LayerDefinition.OfModule(
        "NetGen.ChannelShuffleAttribute",
        (arguments, _) => new ChannelShuffle(arguments.Integer("groups")));

    /// <summary>The input's channel that becomes a channel of the result.</summary>
    public int Source(int channel, int channels) => (channel % Groups * (channels / Groups)) + (channel / Groups);

    public override Shape InferShape(ImmutableArray<Shape> inputs)
    {
        Shape input = inputs[0];
        return input.Channels % Groups == 0
            ? input
            : throw new LayerException(RuleIds.GroupsDoNotDivide, "groups", $"{this} on {input}: {input.Channels} channels are not divisible by {Groups} groups ({input.Channels} % {Groups} = {input.Channels % Groups})");
    }

    public override bool IsNonNegative(ImmutableArray<bool> inputs) => inputs[0];

    public override string Describe() => new Description("ChannelShuffle", Groups).ToString();
}
