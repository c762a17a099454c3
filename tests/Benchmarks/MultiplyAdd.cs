using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NetGen.Cpu;

namespace NetGen.Benchmarks;

/// <summary>As many independent multiply-adds as a core can keep in flight: the rate that no kernel can exceed.</summary>
internal static class MultiplyAdd
{
    // Twelve chains hide the latency (four cycles) of two units.
    private const int Chains = 12;

    /// <param name="macs">How many multiply-accumulates to make; a multiple of 192.</param>
    public static float Run(long macs) => Simd512.IsSupported ? Wide(macs / (16 * Chains)) : Narrow(macs / (8 * Chains));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float Wide(long rounds)
    {
        Vector512<float> f = Vector512.Create(0.999f), g = Vector512.Create(0.001f);
        Vector512<float> a = g, b = g, c = g, d = g, e = g, h = g, i = g, j = g, k = g, l = g, m = g, n = g;
        for (long round = 0; round < rounds; round++)
        {
            a = Vector512.FusedMultiplyAdd(a, f, g);
            b = Vector512.FusedMultiplyAdd(b, f, g);
            c = Vector512.FusedMultiplyAdd(c, f, g);
            d = Vector512.FusedMultiplyAdd(d, f, g);
            e = Vector512.FusedMultiplyAdd(e, f, g);
            h = Vector512.FusedMultiplyAdd(h, f, g);
            i = Vector512.FusedMultiplyAdd(i, f, g);
            j = Vector512.FusedMultiplyAdd(j, f, g);
            k = Vector512.FusedMultiplyAdd(k, f, g);
            l = Vector512.FusedMultiplyAdd(l, f, g);
            m = Vector512.FusedMultiplyAdd(m, f, g);
            n = Vector512.FusedMultiplyAdd(n, f, g);
        }

        return Vector512.Sum(a + b + c + d + e + h + i + j + k + l + m + n);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float Narrow(long rounds)
    {
        Vector256<float> f = Vector256.Create(0.999f), g = Vector256.Create(0.001f);
        Vector256<float> a = g, b = g, c = g, d = g, e = g, h = g, i = g, j = g, k = g, l = g, m = g, n = g;
        for (long round = 0; round < rounds; round++)
        {
            a = Vector256.FusedMultiplyAdd(a, f, g);
            b = Vector256.FusedMultiplyAdd(b, f, g);
            c = Vector256.FusedMultiplyAdd(c, f, g);
            d = Vector256.FusedMultiplyAdd(d, f, g);
            e = Vector256.FusedMultiplyAdd(e, f, g);
            h = Vector256.FusedMultiplyAdd(h, f, g);
            i = Vector256.FusedMultiplyAdd(i, f, g);
            j = Vector256.FusedMultiplyAdd(j, f, g);
            k = Vector256.FusedMultiplyAdd(k, f, g);
            l = Vector256.FusedMultiplyAdd(l, f, g);
            m = Vector256.FusedMultiplyAdd(m, f, g);
            n = Vector256.FusedMultiplyAdd(n, f, g);
        }

        return Vector256.Sum(a + b + c + d + e + h + i + j + k + l + m + n);
    }
}
