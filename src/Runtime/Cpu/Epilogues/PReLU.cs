using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetGen.Cpu;

/// <summary>The value where it is positive, else times a learned slope, as <c>torch.nn.PReLU</c>. For emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct PReLU : IBinaryFunction
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Apply<TVector>(TVector value, TVector other)
        where TVector : struct, ISimd<TVector> =>
        VectorMath.PReLU<TVector>(value, other);
}
