using System.Collections.Immutable;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Operators.Parameters;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Operators;

/// <summary>Convolution in one, two or three dimensions, as <c>torch.nn.Conv2d</c>; depthwise where every channel is a group.</summary>
internal sealed record Conv(int Channels, Window Window, int Groups, bool Bias) : Operator
{
    internal static readonly IntegerParameter ChannelsParameter = new("channels", "Output channels.", "2 * in") { PyTorch = "out_channels" };

    internal static readonly SizeParameter KernelParameter = new("kernel", "Kernel size.", "2 * radius + 1") { PyTorch = "kernel_size" };

    internal static readonly SizeParameter StrideParameter = new("Stride", "Step of the window.", "stride", 1);

    internal static readonly PaddingParameter PaddingParameter = new("Padding", "Zeros added on each side.") { TakesWords = true };

    internal static readonly SizeParameter DilationParameter = new("Dilation", "Distance between kernel elements.", "rate", 1);

    internal static readonly IntegerParameter GroupsParameter = new("Groups", "Groups of channels that do not see each other; divides both channel counts.", "in", 1);

    internal static readonly BooleanParameter BiasParameter = new("Bias", "Whether a learned bias is added.", true);

    public static readonly LayerDefinition Layer1D = Layer(1);

    public static readonly LayerDefinition Layer2D = Layer(2);

    public static readonly LayerDefinition Layer3D = Layer(3);

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

    public override string Name => DepthwiseMultiplier > 0 ? DepthwiseConv2D.Layer.Name : $"Conv{Window.Rank}D";

    protected override Description Describe(Description description) => DepthwiseMultiplier > 0
        ? DescribeWindow(description).With(DepthwiseConv2D.MultiplierParameter, DepthwiseMultiplier).With(BiasParameter, Bias)
        : DescribeWindow(description.With(ChannelsParameter, Channels)).With(GroupsParameter, Groups).With(BiasParameter, Bias);

    private Description DescribeWindow(Description description) => description
        .With(KernelParameter, Window.Kernel)
        .With(StrideParameter, Window.Stride)
        .With(PaddingParameter, Window)
        .With(DilationParameter, Window.Dilation);

    private static LayerDefinition Layer(int rank) => LayerDefinition.InDimensions(
        "Conv",
        rank,
        [ChannelsParameter, KernelParameter, StrideParameter, PaddingParameter, DilationParameter, GroupsParameter, BiasParameter],
        (rank, arguments) => new Conv(ChannelsParameter.Read(arguments), ReadWindow(rank, arguments), GroupsParameter.Read(arguments), BiasParameter.Read(arguments)));

    /// <summary>The window of a convolution; <c>Padding = "same"</c> needs a stride of 1, as in PyTorch.</summary>
    internal static Window ReadWindow(int rank, Arguments arguments)
    {
        var window = new Window(KernelParameter.Read(arguments, rank), StrideParameter.Read(arguments, rank), Padding.None, DilationParameter.Read(arguments, rank));
        bool hasExtent = HasExtent(arguments, window);
        string? word = PaddingParameter.Word(arguments);
        if (word == "valid")
        {
            return window;
        }

        if (word != "same")
        {
            return window with { Padding = PaddingParameter.ReadNumbers(arguments, rank) };
        }

        if (window.Stride != Size.One(rank))
        {
            arguments.Object(RuleIds.InvalidArgument, $"Padding = \"same\" needs a stride of 1, found {window.Stride}", PaddingParameter.Name, StrideParameter.Name);
        }

        return hasExtent ? window with { Padding = window.SamePadding } : window;
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
                    DimensionName.InArgument(KernelParameter.Name, axis, window.Rank),
                    DimensionName.InArgument(DilationParameter.Name, axis, window.Rank));
            }
        }

        return has;
    }
}
