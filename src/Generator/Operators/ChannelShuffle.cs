using System.Collections.Immutable;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Graph;
using NetGen.Generator.IndexMaps;

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

    public override Shape InferShape(ImmutableArray<Shape> inputs)
    {
        Shape input = inputs[0];
        return input.Channels % Groups == 0
            ? input
            : throw new LayerException(RuleIds.GroupsDoNotDivide, "groups", $"{this} on {input}: {input.Channels} channels are not divisible by {Groups} groups ({input.Channels} % {Groups} = {input.Channels % Groups})");
    }

    public override Movement Movement => Movement.Of(input => Rearrangement.Map(input, "(g n) d h w -> (n g) d h w", ('g', Groups)));

    public override string Describe() => new Description("ChannelShuffle", Groups).ToString();
}
