using NetGen.Generator.Graph;
using NetGen.Generator.Operators;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit.Ilgpu;

/// <summary>How the kernels that are built round an operator are emitted.</summary>
internal abstract class GpuKernel
{
    private static readonly ByOperator<GpuKernel> All = new(kernel => kernel.OperatorType);

    /// <summary>The operator, or what several have in common.</summary>
    protected abstract Type OperatorType { get; }

    /// <summary>The launches that a kernel is; none where it costs nothing.</summary>
    public static IEnumerable<KernelLaunch> Launches(PlannedKernel planned, IlgpuEmission emission) => planned.Kernel switch
    {
        { IsView: true } => [],
        { Map: not null } => [MovementKernel.Make(planned, emission)],
        { Anchor.Operator.ElementStep: not null } => ElementKernel.MakeChain(planned, emission),
        _ => All.Of(planned.Kernel.Anchor.Operator).Make(planned, emission),
    };

    /// <inheritdoc cref="Launches"/>
    protected abstract IEnumerable<KernelLaunch> Make(PlannedKernel planned, IlgpuEmission emission);
}

/// <inheritdoc/>
/// <typeparam name="TOperator">The operator, or what several have in common.</typeparam>
internal abstract class GpuKernel<TOperator> : GpuKernel
    where TOperator : Operator
{
    protected sealed override Type OperatorType => typeof(TOperator);

    protected sealed override IEnumerable<KernelLaunch> Make(PlannedKernel planned, IlgpuEmission emission)
    {
        Node anchor = planned.Kernel.Anchor;
        return Make(planned, anchor, (TOperator)anchor.Operator, emission);
    }

    /// <param name="planned">The kernel.</param>
    /// <param name="anchor">The node that it is built round.</param>
    /// <param name="op">That node's operator.</param>
    /// <param name="emission">Where kernels are added.</param>
    protected abstract IEnumerable<KernelLaunch> Make(PlannedKernel planned, Node anchor, TOperator op, IlgpuEmission emission);
}
