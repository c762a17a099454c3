using System.Collections.Immutable;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Operators.Parameters;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Operators;

/// <summary>(x - mean) / sqrt(variance + eps) * weight + bias over each group of channels, as <c>torch.nn.GroupNorm</c>.</summary>
/// <param name="Groups">The number of groups.</param>
/// <param name="Eps">Added to the variance.</param>
/// <param name="Affine">Whether there are a weight and a bias, an element for each channel.</param>
internal sealed record GroupNorm(int Groups, double Eps, bool Affine) : Standardization(Eps)
{
    private static readonly IntegerParameter GroupsParameter = new("groups", "Number of groups, which divides the channels.", "in") { PyTorch = "num_groups" };

    private static readonly BooleanParameter AffineParameter = new("Affine", "Whether there are a learned weight and bias.", true);

    public static readonly LayerDefinition Layer = LayerDefinition.OfModule(
        "NetGen.GroupNormAttribute",
        [GroupsParameter, EpsParameter, AffineParameter],
        (arguments, _) => new GroupNorm(GroupsParameter.Read(arguments), EpsParameter.Read(arguments), AffineParameter.Read(arguments)));

    public override Shape Together(Shape input) => Shape.Of(input.Channels / Groups, input.Size);

    public override Shape WeightMap(Shape input) => new(input.Channels);

    public override Shape InferShape(ImmutableArray<Shape> inputs)
    {
        Shape input = inputs[0];
        ChannelGroups.Require(this, input, GroupsParameter.Name, Groups);

        // PyTorch refuses it, too.
        return input.Channels > Groups || !input.IsOnePosition
            ? input
            : throw new LayerException(RuleIds.ShapesDoNotFit, GroupsParameter.Name, $"{this} on {input}: a group must have more than one element, found {input.Channels} channels of one position in {Groups} groups");
    }

    public override ImmutableArray<ParameterSlot> Parameters(ImmutableArray<Shape> inputs)
    {
        int channels = inputs[0].Channels;
        return Affine ? [new("weight", [channels], Initializer.Constant(1)), new("bias", [channels], Initializer.Constant(0))] : [];
    }

    public override string Name => Layer.Name;

    protected override Description Describe(Description description) => description
        .With(GroupsParameter, Groups)
        .With(EpsParameter, Eps)
        .With(AffineParameter, Affine);
}
