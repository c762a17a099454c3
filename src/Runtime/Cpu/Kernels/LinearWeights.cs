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
    public static void Weigh(float part, float* weights)
    {
        weights[0] = 1 - part;
        weights[1] = part;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Mix<TVector>(float* x, nint* elements, float* weights)
        where TVector : struct, ISimd<TVector> =>
        TVector.MultiplyAdd(TVector.Load(x + elements[0]), TVector.Broadcast(weights[0]), TVector.Multiply(TVector.Load(x + elements[1]), TVector.Broadcast(weights[1])));
}
