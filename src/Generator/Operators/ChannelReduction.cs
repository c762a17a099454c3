using System.Collections.Immutable;
using NetGen.Generator.Formulas;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Operators;

/// <summary>One number of the channels of each pixel. Part of other operators.</summary>
internal sealed record ChannelReduction(ChannelFunction Function) : Operator
{
    public override bool RunsSteps => true;

    /// <summary>How a channel is taken into the number.</summary>
    public BinaryFunction Take => Function == ChannelFunction.Max ? BinaryFunction.Maximum : BinaryFunction.Sum;

    /// <summary>The number before any channel is taken into it.</summary>
    public double First => Function == ChannelFunction.Max ? double.NegativeInfinity : 0;

    /// <summary>What the number is divided by at the end.</summary>
    public int Divisor(Shape input) => Function == ChannelFunction.Mean ? input.Channels : 1;

    public override Shape InferShape(ImmutableArray<Shape> inputs) => Shape.Of(1, inputs[0].Size);

    public override bool IsNonNegative(ImmutableArray<bool> inputs) => inputs[0];

    public override string Name => $"{Function}OfChannels";
}

/// <summary>What is made of channels.</summary>
internal enum ChannelFunction
{
    Mean,
    Sum,
    Max,
}
