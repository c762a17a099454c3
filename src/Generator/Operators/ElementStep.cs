using NetGen.Generator.Formulas;

namespace NetGen.Generator.Operators;

/// <summary>
/// What an operator does to an element while that is in a register, whichever kernel computed it. Which arrays are read for it, the operator knows: its weights, or its other inputs.
/// </summary>
internal abstract record ElementStep
{
    /// <summary>Arrays that it reads.</summary>
    public virtual int Operands => 0;
}

/// <summary>Applies an activation.</summary>
internal sealed record ActivationStep(Activation Activation) : ElementStep;

/// <summary>Multiplies by a learned slope where it is negative.</summary>
/// <param name="IsShared">Whether there is one slope; else one for each channel.</param>
internal sealed record SlopeStep(bool IsShared) : ElementStep
{
    public override int Operands => 1;
}

/// <summary>
/// Multiplies by a scale and adds a shift of its channel, which follow from the operator's weights: (x - running_mean) / sqrt(running_var + eps), times the weight plus the bias where there
/// are such. They become part of the weights of the kernel before it, where these <see cref="Operator.FoldsScales"/>.
/// </summary>
/// <param name="Eps">Added to the variance.</param>
internal sealed record ScaleShiftStep(double Eps) : ElementStep
{
    public override int Operands => 2;
}

/// <summary>Multiplies by the weight and adds the bias, if there is one, of a <see cref="Standardization"/>.</summary>
/// <param name="Weights">1, or 2 with the bias.</param>
internal sealed record AffineStep(int Weights) : ElementStep
{
    public override int Operands => Weights;
}

/// <summary>Combines with the element of another value at the same place, as a residual connection or a gate does, where that is repeated where its size is 1; one step for each other input. The element that runs through the kernel is the first.</summary>
internal sealed record CombineStep(BinaryFunction Function) : ElementStep
{
    public override int Operands => 1;
}
