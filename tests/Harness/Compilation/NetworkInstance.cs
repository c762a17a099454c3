using ILGPU.Runtime;
using NetGen.Ilgpu;

namespace NetGen.Generator.Tests;

/// <summary>The instance members of <see cref="INetwork{TSelf}"/> for a network known only at run time.</summary>
internal abstract class NetworkInstance
{
    public abstract Weights Weights { get; }

    public abstract void Refresh();

    public abstract void Forward(ReadOnlySpan<float> input, Span<float> output, int batch);

    public abstract float[] Forward(ReadOnlySpan<float> input);

    /// <summary>The outputs that are not optional.</summary>
    public virtual float[] ForwardWithoutOptional(ReadOnlySpan<float> input) => Forward(input);

    public abstract void Profile(ReadOnlySpan<float> input, Span<float> output, Span<long> ticks, int batch);

    public abstract NetworkInstance Share();

    /// <summary>The network on a device; the project must reference ILGPU.</summary>
    public abstract GpuNetwork ToGpu(Accelerator accelerator);
}
