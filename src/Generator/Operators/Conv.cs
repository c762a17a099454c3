using System.Collections.Immutable;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Graph;
using NetGen.Generator.Language;

namespace NetGen.Generator.Operators;

/// <summary>Convolution in one, two or three dimensions, as <c>torch.nn.Conv2d</c>; depthwise where every channel is a group.</summary>
internal sealed record Conv(int Channels, Window Window, int Groups, bool Bias) : Operator
{
    public static readonly LayerDefinition Layer1D = LayerDefinition.OfModule("NetGen.Conv1DAttribute", (arguments, _) => Read(1, arguments));

    public static readonly LayerDefinition Layer2D = LayerDefinition.OfModule("NetGen.Conv2DAttribute", (arguments, _) => Read(2, arguments));

    public static readonly LayerDefinition Layer3D = LayerDefinition.OfModule("NetGen.Conv3DAttribute", (arguments, _) => Read(3, arguments));

    /// <summary>Output channels per input channel where it was written as <c>DepthwiseConv2D</c>; else 0.</summary>
    public int DepthwiseMultiplier { get; init; }

    /// <summary>Whether each output channel sees one input channel only.</summary>
    public bool IsDepthwise(Shape input) => Groups == input.Channels && Groups > 1;

    public override bool RunsSteps => true;

    public override bool FoldsScales => true;

    public override bool RunsPools => true;

    public override Shape InferShape(ImmutableArray<Shape> inputs)
    {
        Shape input = inputs[0];
        Rank.Require(this, input, Window.Rank);
        Size size = default;
        LayerException.ThrowAll(
            () => ChannelGroups.Require(this, input, Channels, Groups),
            () => size = Window.Slide(Describe(), input));
        SizeLimit.RequireTensor(this, input, "the weight", [Channels, input.Channels / Groups, .. Window.Kernel.Dimensions]);
        return SizeLimit.Require(this, input, [Channels, .. size.Dimensions]);
    }

    public override ImmutableArray<ParameterSlot> Parameters(ImmutableArray<Shape> inputs)
    {
        int perGroup = inputs[0].Channels / Groups;
        var start = Initializer.KaimingUniform(perGroup * Window.Kernel.Count);
        var weight = new ParameterSlot("weight", [Channels, perGroup, .. Window.Kernel.Dimensions], start);
        return Bias ? [weight, new ParameterSlot("bias", [Channels], start)] : [weight];
    }

    public override long Macs(ImmutableArray<Shape> inputs, Shape output) => (long)output.Length * (inputs[0].Channels / Groups) * Window.Kernel.Count;

    public override string Describe() => (DepthwiseMultiplier > 0 ? new Description("DepthwiseConv2D", Window.Kernel) : new Description($"Conv{Window.Rank}D", Channels, Window.Kernel))
        .With("Stride", Window.Stride, Size.One(Window.Rank))
        .WithPadding(Window)
        .With("Dilation", Window.Dilation, Size.One(Window.Rank))
        .With("Multiplier", Math.Max(DepthwiseMultiplier, 1), 1)
        .With("Groups", DepthwiseMultiplier > 0 ? 1 : Groups, 1)
        .With("Bias", Bias, true)
        .ToString();

    private static Conv Read(int rank, Arguments arguments) => new(
        arguments.Integer("channels"),
        ReadWindow(rank, arguments),
        arguments.Integer("Groups", 1),
        arguments.Boolean("Bias", true));

    /// <summary>PyTorch's words for a padding: none, and as much as keeps the size.</summary>
    internal static readonly ImmutableArray<string> PaddingWords = ["valid", "same"];

    /// <summary>The window of a convolution; <c>Padding = "same"</c> needs a stride of 1, as in PyTorch.</summary>
    internal static Window ReadWindow(int rank, Arguments arguments)
    {
        Size one = Size.One(rank);
        var window = new Window(arguments.Size("kernel", rank), arguments.Size("Stride", rank, one), Padding.None, arguments.Size("Dilation", rank, one));
        bool hasExtent = HasExtent(arguments, window);
        string? word = arguments.Word("Padding");
        if (word == "valid")
        {
            return window;
        }

        if (word != "same")
        {
            return window with { Padding = arguments.Padding("Padding", rank, PaddingWords) };
        }

        if (window.Stride != one)
        {
            arguments.Object(RuleIds.InvalidArgument, $"Padding = \"same\" needs a stride of 1, found {window.Stride}", "Padding", "Stride");
        }

        return hasExtent ? window with { Padding = window.SamePadding } : window;
    }

    /// <summary>A padding that PyTorch takes in numbers alone.</summary>
    internal static Padding ReadPaddingInNumbers(int rank, Arguments arguments)
    {
        if (arguments.Word("Padding") is { } word && PaddingWords.Contains(word))
        {
            arguments.Object(RuleIds.InvalidArgument, $"Padding takes numbers here, as in PyTorch, found \"{word}\", which is for convolutions that are not transposed", "Padding");
            return Padding.None;
        }

        return arguments.Padding("Padding", rank);
    }

    /// <summary>Checks that the elements under the window can be counted.</summary>
    internal static bool HasExtent(Arguments arguments, Window window)
    {
        bool has = true;
        for (int axis = Size.Axes - window.Rank; axis < Size.Axes; axis++)
        {
            WindowAxis way = window[axis];
            if (way.Extent > int.MaxValue)
            {
                has = false;
                arguments.Object(
                    RuleIds.TooLarge,
                    $"the kernel would span {way.Dilation}*({way.Kernel}-1) + 1 = {way.Extent}, more than 2^31 - 1",
                    DimensionName.InArgument("kernel", axis, window.Rank),
                    DimensionName.InArgument("Dilation", axis, window.Rank));
            }
        }

        return has;
    }
}
