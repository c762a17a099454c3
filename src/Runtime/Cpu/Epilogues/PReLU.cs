using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetGen.Cpu;

/// <summary>The value where it is positive, else times a learned slope, as <c>torch.nn.PReLU</c>. For emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct PReLU : IBinaryFunction
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Apply<TSimd, TVector>(TVector value, TVector other)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct =>
        VectorMath.PReLU<TSimd, TVector>(value, other);
}
