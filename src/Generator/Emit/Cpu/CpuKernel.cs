using NetGen.Generator.Graph;
using NetGen.Generator.Operators;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit.Cpu;

/// <summary>How the kernels that are built round an operator are emitted.</summary>
internal abstract class CpuKernel
{
    private static readonly ByOperator<CpuKernel> All = new(kernel => kernel.OperatorType);

    /// <summary>The operator, or what several have in common.</summary>
    protected abstract Type OperatorType { get; }

    /// <summary>The calls that a kernel is; none where it costs nothing.</summary>
    public static IEnumerable<KernelCall> Calls(PlannedKernel planned, PackedWeights packed) =>
        planned.Kernel switch
        {
            { IsView: true } => [],
            { Map: { } map } => [MovementKernel.Move(planned, map, packed)],
            { Anchor.Operator.ElementStep: not null } => [ElementwiseCode.Run(planned, packed)],
            _ => All.Of(planned.Kernel.Anchor.Operator).Emit(planned, packed),
        };

    /// <inheritdoc cref="Calls"/>
    protected abstract IEnumerable<KernelCall> Emit(PlannedKernel planned, PackedWeights packed);
}

/// <inheritdoc/>
/// <typeparam name="TOperator">The operator, or what several have in common.</typeparam>
internal abstract class CpuKernel<TOperator> : CpuKernel
    where TOperator : Operator
{
    protected sealed override Type OperatorType => typeof(TOperator);

    protected sealed override IEnumerable<KernelCall> Emit(PlannedKernel planned, PackedWeights packed)
    {
        Node anchor = planned.Kernel.Anchor;
        return Emit(planned, anchor, (TOperator)anchor.Operator, packed);
    }

    /// <param name="planned">The kernel.</param>
    /// <param name="anchor">The node that it is built round.</param>
    /// <param name="op">That node's operator.</param>
    /// <param name="packed">Where weights are added.</param>
    protected abstract IEnumerable<KernelCall> Emit(PlannedKernel planned, Node anchor, TOperator op, PackedWeights packed);
}
