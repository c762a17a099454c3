using System.ComponentModel;

namespace NetGen.Cpu;

/// <summary>What becomes of two elements at the same place. For emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IBinaryFunction
{
    /// <param name="value">The element that runs through the kernel.</param>
    /// <param name="other">The one that is read along with it.</param>
    static abstract TVector Apply<TVector>(TVector value, TVector other)
        where TVector : struct, ISimd<TVector>;
}
