using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetGen.Cpu;

/// <summary>A sum of the four elements around a position by cubic convolution with a = -0.75, as PyTorch's "bicubic". For emitted code.</summary>
/// <remarks>R. Keys, "Cubic Convolution Interpolation for Digital Image Processing", 1981: (a + 2) t^3 - (a + 3) t^2 + 1 up to a distance t of 1, a t^3 - 5 a t^2 + 8 a t - 4 a up to 2.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct CubicWeights : IInterpolationWeights
{
    private const float A = -0.75f;

    /// <inheritdoc/>
    public static int Taps => 4;

    /// <inheritdoc/>
    public static bool StaysInside => false;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Four<float> Weigh(float part) => new(Far(part + 1), Near(part), Near(1 - part), Far(2 - part));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Mix<TVector>(float* x, Four<nint> elements, Four<TVector> weights)
        where TVector : struct, ISimd<TVector>
    {
        TVector sum = TVector.Multiply(TVector.Load(x + elements.First), weights.First);
        sum = TVector.MultiplyAdd(TVector.Load(x + elements.Second), weights.Second, sum);
        sum = TVector.MultiplyAdd(TVector.Load(x + elements.Third), weights.Third, sum);
        return TVector.MultiplyAdd(TVector.Load(x + elements.Fourth), weights.Fourth, sum);
    }

    private static float Near(float distance) => ((((A + 2) * distance) - (A + 3)) * distance * distance) + 1;

    private static float Far(float distance) => (((((A * distance) - (5 * A)) * distance) + (8 * A)) * distance) - (4 * A);
}
