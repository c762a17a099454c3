using System.ComponentModel;

namespace NetGen.Cpu;

/// <summary>A row kernel that computes the pixels of one phase of a transposed convolution. For emitted code.</summary>
/// <typeparam name="TSelf">The implementing struct.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IPhaseKernel<TSelf> : IRowKernel
    where TSelf : struct, IPhaseKernel<TSelf>
{
    /// <summary>The same kernel on other windows and weights.</summary>
    /// <param name="input">Elements by which the windows move.</param>
    /// <param name="weights">Elements by which the weights move.</param>
    internal TSelf Moved(nint input, nint weights);
}
