using System.Collections.Immutable;
using NetGen.Generator.IndexMaps;
using NetGen.Generator.Operators.Parameters;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Operators;

/// <summary>
/// Channels dealt out over groups, as <c>torch.nn.ChannelShuffle</c>: with n = channels / groups, channel j * groups + i of the result
/// is channel i * n + j of the input.
/// </summary>
internal sealed record ChannelShuffle(int Groups) : Operator
{
    private static readonly IntegerParameter GroupsParameter = new("groups", "Number of groups, which divides the channels.", "in");

    public static readonly LayerDefinition Layer = LayerDefinition.OfModule(
        "NetGen.ChannelShuffleAttribute",
        [GroupsParameter],
        (arguments, _) => new ChannelShuffle(GroupsParameter.Read(arguments)));

    public override Shape InferShape(ImmutableArray<Shape> inputs)
    {
        ChannelGroups.Require(this, inputs[0], GroupsParameter.Name, Groups);
        return inputs[0];
    }

    public override Movement Movement => Movement.Of(input => Rearrangement.Map(input, "(g n) d h w -> (n g) d h w", ('g', Groups)));

    public override string Name => Layer.Name;

    protected override Description Describe(Description description) => description.With(GroupsParameter, Groups);
}
