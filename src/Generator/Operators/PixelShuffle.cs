using System.Collections.Immutable;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.IndexMaps;
using NetGen.Generator.Operators.Parameters;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Operators;

/// <summary>Channels as rows and columns, as <c>torch.nn.PixelShuffle</c>.</summary>
internal sealed record PixelShuffle(int UpscaleFactor) : Operator
{
    private static readonly IntegerParameter UpscaleFactorParameter = new("upscaleFactor", "r: rows and columns for each of the input's.", "in / 4");

    public static readonly LayerDefinition Layer = LayerDefinition.OfModule(
        "NetGen.PixelShuffleAttribute",
        [UpscaleFactorParameter],
        (arguments, _) => new PixelShuffle(UpscaleFactorParameter.Read(arguments)));

    public override Movement Movement => Movement.Of(input => Rearrangement.Map(input, "(c i j) d h w -> c d (h i) (w j)", ('i', UpscaleFactor), ('j', UpscaleFactor)));

    public override Shape InferShape(ImmutableArray<Shape> inputs)
    {
        Shape input = inputs[0];
        Rank.Require(this, input, 2);
        long each = (long)UpscaleFactor * UpscaleFactor;
        return input.Channels % each == 0
            ? SizeLimit.Require(this, input, input.Channels / each, (long)input.Height * UpscaleFactor, (long)input.Width * UpscaleFactor)
            : throw new LayerException(RuleIds.ShapesDoNotFit, UpscaleFactorParameter.Name, $"{this} on {input}: {input.Channels} channels are not divisible by {UpscaleFactor}*{UpscaleFactor} = {each} ({input.Channels} % {each} = {input.Channels % each})");
    }

    public override string Name => Layer.Name;

    protected override Description Describe(Description description) => description.With(UpscaleFactorParameter, UpscaleFactor);
}

/// <summary>Rows and columns as channels, as <c>torch.nn.PixelUnshuffle</c>: <see cref="PixelShuffle"/> the other way.</summary>
internal sealed record PixelUnshuffle(int DownscaleFactor) : Operator
{
    private static readonly IntegerParameter DownscaleFactorParameter = new("downscaleFactor", "r: rows and columns that become one.", "in / 4");

    public static readonly LayerDefinition Layer = LayerDefinition.OfModule(
        "NetGen.PixelUnshuffleAttribute",
        [DownscaleFactorParameter],
        (arguments, _) => new PixelUnshuffle(DownscaleFactorParameter.Read(arguments)));

    public override Movement Movement => Movement.Of(input => Rearrangement.Map(input, "c d (h i) (w j) -> (c i j) d h w", ('i', DownscaleFactor), ('j', DownscaleFactor)));

    public override Shape InferShape(ImmutableArray<Shape> inputs)
    {
        Shape input = inputs[0];
        Rank.Require(this, input, 2);
        LayerException.ThrowAll(() => Divide(input, "height", input.Height), () => Divide(input, "width", input.Width));
        return SizeLimit.Require(this, input, (long)input.Channels * DownscaleFactor * DownscaleFactor, input.Height / DownscaleFactor, input.Width / DownscaleFactor);
    }

    public override string Name => Layer.Name;

    protected override Description Describe(Description description) => description.With(DownscaleFactorParameter, DownscaleFactor);

    private void Divide(Shape input, string direction, int size)
    {
        if (size % DownscaleFactor != 0)
        {
            throw new LayerException(RuleIds.ShapesDoNotFit, DownscaleFactorParameter.Name, $"{this} on {input}: the {direction} {size} is not divisible by {DownscaleFactor} ({size} % {DownscaleFactor} = {size % DownscaleFactor})");
        }
    }
}
