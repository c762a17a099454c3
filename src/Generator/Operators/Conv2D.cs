using System.Collections.Immutable;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Graph;
using NetGen.Generator.Language;

namespace NetGen.Generator.Operators;

/// <summary>Two-dimensional convolution, as <c>torch.nn.Conv2d</c>; depthwise where every channel is a group.</summary>
internal sealed record Conv2D(int Channels, Window Window, int Groups, bool Bias) : Operator
{
    public static readonly LayerDefinition Layer = new("NetGen.Conv2DAttribute", Read);

    /// <summary>Output channels per input channel where it was written as <c>DepthwiseConv2D</c>; else 0.</summary>
    public int DepthwiseMultiplier { get; init; }

    /// <summary>Whether each output channel sees one input channel only.</summary>
    public bool IsDepthwise(Shape input) => Groups == input.Channels && Groups > 1;

    public override Shape InferShape(ImmutableArray<Shape> inputs)
    {
        Shape input = inputs[0];
        Rank.Require(this, input, 2);
        if (input.Channels % Groups != 0)
        {
            throw new LayerException(RuleIds.GroupsDoNotDivide, "Groups", $"{this} on {input}: {input.Channels} input channels are not divisible by {Groups} groups ({input.Channels} % {Groups} = {input.Channels % Groups})");
        }

        if (Channels % Groups != 0)
        {
            throw new LayerException(RuleIds.GroupsDoNotDivide, "channels", $"{this} on {input}: {Channels} output channels are not divisible by {Groups} groups ({Channels} % {Groups} = {Channels % Groups})");
        }

        Pair size = Window.Slide(Describe(), input);
        SizeLimit.RequireTensor(this, input, "the weight", Channels, input.Channels / Groups, Window.Kernel.H, Window.Kernel.W);
        return SizeLimit.Require(this, input, Channels, size.H, size.W);
    }

    public override ImmutableArray<ParameterSlot> Parameters(ImmutableArray<Shape> inputs)
    {
        int perGroup = inputs[0].Channels / Groups;
        var start = Initializer.KaimingUniform(perGroup * Window.Kernel.H * Window.Kernel.W);
        var weight = new ParameterSlot("weight", [Channels, perGroup, Window.Kernel.H, Window.Kernel.W], start);
        return Bias ? [weight, new ParameterSlot("bias", [Channels], start)] : [weight];
    }

    public override long Macs(ImmutableArray<Shape> inputs, Shape output) =>
        (long)output.Length * (inputs[0].Channels / Groups) * Window.Kernel.H * Window.Kernel.W;

    public override string Describe() => (DepthwiseMultiplier > 0 ? new Description("DepthwiseConv2D", Window.Kernel) : new Description("Conv2D", Channels, Window.Kernel))
        .With("Stride", Window.Stride, new(1, 1))
        .WithPadding(Window)
        .With("Dilation", Window.Dilation, new(1, 1))
        .With("Multiplier", Math.Max(DepthwiseMultiplier, 1), 1)
        .With("Groups", DepthwiseMultiplier > 0 ? 1 : Groups, 1)
        .With("Bias", Bias, true)
        .ToString();

    private static Conv2D Read(Arguments arguments, Shape input) => new(
        arguments.Integer("channels"),
        ReadWindow(arguments),
        arguments.Integer("Groups", 1),
        arguments.Boolean("Bias", true));

    /// <summary>The window of a convolution; <c>Padding = "same"</c> needs a stride of 1, as in PyTorch.</summary>
    internal static Window ReadWindow(Arguments arguments)
    {
        var window = new Window(
            arguments.Pair("kernel"),
            arguments.Pair("Stride", new(1, 1)),
            Padding.None,
            arguments.Pair("Dilation", new(1, 1)));
        RequireExtent(arguments, window.Kernel.H, window.Dilation.H);
        RequireExtent(arguments, window.Kernel.W, window.Dilation.W);
        if (arguments.Word("Padding") != "same")
        {
            return window with { Padding = Padding.Of(arguments.Pair("Padding", new(0, 0), min: 0)) };
        }

        if (window.Stride != new Pair(1, 1))
        {
            throw new LayerException(RuleIds.InvalidArgument, "Padding", $"{arguments.Text}: Padding = \"same\" needs a stride of 1, found {window.Stride}");
        }

        return window with { Padding = window.SamePadding };
    }

    private static void RequireExtent(Arguments arguments, int kernel, int dilation)
    {
        long extent = ((long)dilation * (kernel - 1)) + 1;
        if (extent > int.MaxValue)
        {
            throw new LayerException(RuleIds.TooLarge, "kernel", $"{arguments.Text}: the kernel would span {dilation}*({kernel}-1) + 1 = {extent}, more than 2^31 - 1");
        }
    }
}
