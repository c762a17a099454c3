using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetGen.Cpu;

/// <summary>Between the two elements around a position, by how near they are. For emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct LinearWeights : IInterpolationWeights
{
    /// <inheritdoc/>
    public static int Taps => 2;

    /// <inheritdoc/>
    public static bool StaysInside => true;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Four<float> Weigh(float part) => new(1 - part, part, 0, 0);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Mix<TVector>(float* x, Four<nint> elements, Four<TVector> weights)
        where TVector : struct, ISimd<TVector> =>
        TVector.MultiplyAdd(TVector.Load(x + elements.First), weights.First, TVector.Multiply(TVector.Load(x + elements.Second), weights.Second));
}
