using System.Collections.Immutable;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Operators.Parameters;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Operators;

/// <summary>
/// Transposed convolution in one, two or three dimensions, as <c>torch.nn.ConvTranspose2d</c>: each element of the input adds its share to the window of the
/// result that a convolution would have made it of.
/// </summary>
/// <param name="Channels">Output channels.</param>
/// <param name="Window">A window that slides over the result; its padding is cut from that, less at the end by PyTorch's <c>output_padding</c>.</param>
/// <param name="Groups">Groups of channels that do not see each other.</param>
/// <param name="Bias">Whether a learned bias is added.</param>
internal sealed record ConvTranspose(int Channels, Window Window, int Groups, bool Bias) : Operator
{
    private static readonly SizeParameter StrideParameter = Conv.StrideParameter with { Meaning = "Step of the window in the result." };

    private static readonly PaddingParameter PaddingParameter = new("Padding", "What is cut from each side of the result.");

    private static readonly SizeParameter OutputPaddingParameter =
        new("OutputPadding", "What is left at the end of the result all the same; less than the stride or the dilation.", "stride - 1", 0) { Min = 0 };

    public static readonly LayerDefinition Layer1D = Layer(1);

    public static readonly LayerDefinition Layer2D = Layer(2);

    public static readonly LayerDefinition Layer3D = Layer(3);

    /// <summary>Whether each channel has a kernel of its own.</summary>
    public bool IsDepthwise(Shape input) => Groups == input.Channels && Groups == Channels && Groups > 1;

    public override bool RunsSteps => true;

    public override bool FoldsScales => true;

    public override Shape InferShape(ImmutableArray<Shape> inputs)
    {
        Shape input = inputs[0];
        Rank.Require(this, input, Window.Rank);
        int rank = Window.Rank;
        long[] sizes = new long[rank];
        LayerException.ThrowAll(
        [
            () => ChannelGroups.Require(this, input, Channels, Groups),
            .. Enumerable.Range(0, rank).Select<int, Action>(i => () => sizes[i] = SizeAlong(Size.Axes - rank + i, input)),
        ]);
        SizeLimit.RequireTensor(this, input, "the weight", [input.Channels, Channels / Groups, .. Window.Kernel.Dimensions]);
        return SizeLimit.Require(this, input, [Channels, .. sizes]);
    }

    public override ImmutableArray<ParameterSlot> Parameters(ImmutableArray<Shape> inputs)
    {
        // PyTorch counts the second dimension of the weight as the inputs, whichever way the data goes.
        int perGroup = Channels / Groups;
        var start = Initializer.KaimingUniform(perGroup * Window.Kernel.Count);
        var weight = new ParameterSlot("weight", [inputs[0].Channels, perGroup, .. Window.Kernel.Dimensions], start);
        return Bias ? [weight, new ParameterSlot("bias", [Channels], start)] : [weight];
    }

    public override long Macs(ImmutableArray<Shape> inputs, Shape output) => (long)inputs[0].Length * (Channels / Groups) * Window.Kernel.Count;

    public override string Name => $"ConvTranspose{Window.Rank}D";

    protected override Description Describe(Description description)
    {
        Padding cut = Window.Padding;
        var padding = Size.Of(Window.Rank, cut.Before);
        var outputPadding = Size.Of(Window.Rank, axis => cut.Before(axis) - cut.After(axis));
        return description
            .With(Conv.ChannelsParameter, Channels)
            .With(Conv.KernelParameter, Window.Kernel)
            .With(StrideParameter, Window.Stride)
            .With(PaddingParameter, padding)
            .With(OutputPaddingParameter, outputPadding)
            .With(Conv.DilationParameter, Window.Dilation)
            .With(Conv.GroupsParameter, Groups)
            .With(Conv.BiasParameter, Bias);
    }

    private static LayerDefinition Layer(int rank) => LayerDefinition.InDimensions(
        "ConvTranspose",
        rank,
        [Conv.ChannelsParameter, Conv.KernelParameter, StrideParameter, PaddingParameter, OutputPaddingParameter, Conv.DilationParameter, Conv.GroupsParameter, Conv.BiasParameter],
        Read);

    private static ConvTranspose Read(int rank, Arguments arguments)
    {
        Padding cut = PaddingParameter.ReadNumbers(arguments, rank), outputPadding = Padding.Of(OutputPaddingParameter.Read(arguments, rank));
        var window = new Window(
            Conv.KernelParameter.Read(arguments, rank),
            StrideParameter.Read(arguments, rank),
            Padding.Along(axis => (cut.Before(axis), cut.After(axis) - outputPadding.After(axis))),
            Conv.DilationParameter.Read(arguments, rank));
        Conv.HasExtent(arguments, window);
        for (int axis = Size.Axes - rank; axis < Size.Axes; axis++)
        {
            int most = Math.Max(window.Stride[axis], window.Dilation[axis]) - 1;
            if (outputPadding.After(axis) > most)
            {
                arguments.Object(
                    RuleIds.InvalidArgument,
                    $"OutputPadding of the {DimensionName.OfAxis(axis, rank)} must be below the stride or the dilation, at most {most}, found {outputPadding.After(axis)}",
                    DimensionName.InArgument(OutputPaddingParameter.Name, axis, rank),
                    DimensionName.InArgument(StrideParameter.Name, axis, rank),
                    DimensionName.InArgument(Conv.DilationParameter.Name, axis, rank));
            }
        }

        return new(Conv.ChannelsParameter.Read(arguments), window, Conv.GroupsParameter.Read(arguments), Conv.BiasParameter.Read(arguments));
    }

    /// <summary>(size - 1) * stride - 2 * padding + dilation * (kernel - 1) + output_padding + 1: the shape rule of <c>torch.nn.ConvTranspose2d</c>.</summary>
    private long SizeAlong(int axis, Shape input)
    {
        WindowAxis way = Window[axis];
        int size = input.Size[axis];
        long whole = ((size - 1L) * way.Stride) + way.Extent, result = whole - way.Before - way.After;
        if (whole > int.MaxValue)
        {
            throw new LayerException(RuleIds.TooLarge, null, $"{this} on {input}: the {DimensionName.OfAxis(axis, Window.Rank)} before padding is cut would be ({size}-1)*{way.Stride} + {way.Dilation}*({way.Kernel}-1) + 1 = {whole}, more than 2^31 - 1");
        }

        return result >= 1
            ? result
            : throw new LayerException(
                RuleIds.InvalidArgument,
                DimensionName.InArgument(PaddingParameter.Name, axis, Window.Rank),
                $"{this} on {input}: the {DimensionName.OfAxis(axis, Window.Rank)} would be ({size}-1)*{way.Stride} - 2*{way.Before} + {way.Dilation}*({way.Kernel}-1) + {way.Before - way.After} + 1 = {result} < 1");
    }
}
