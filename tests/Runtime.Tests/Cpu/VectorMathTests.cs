using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;
using NetGen.Cpu;

namespace NetGen.Tests;

public sealed class VectorMath512Tests : VectorMathTests<Simd512, Vector512<float>>;

public sealed class VectorMath256Tests : VectorMathTests<Simd256, Vector256<float>>;

public sealed class VectorMath128Tests : VectorMathTests<Simd128, Vector128<float>>;

/// <summary>Holds the functions to what their documentation says, against double precision, over every 4099th float there is.</summary>
public abstract unsafe class VectorMathTests<TSimd, TVector>
    where TSimd : struct, ISimd<TVector>
    where TVector : struct
{
    private const uint Step = 4099;
    private const float LeastNormal = 1.17549435e-38f;

    [Fact]
    public void ExpIsWithin1Point1UlpsOr2WithoutFma() =>
        WorstUlp(VectorMath.Exp<TSimd, TVector>, Math.Exp).ShouldBeLessThan(Fma.IsSupported || AdvSimd.IsSupported ? 1.1 : 2);

    [Fact]
    public void SigmoidIsWithinThreeUlps() => WorstUlp(VectorMath.Sigmoid<TSimd, TVector>, x => 1 / (1 + Math.Exp(-x)), LeastNormal).ShouldBeLessThan(3);

    [Fact]
    public void SiLUIsWithinThreeUlps() => WorstUlp(VectorMath.SiLU<TSimd, TVector>, x => x / (1 + Math.Exp(-x)), 89 * LeastNormal).ShouldBeLessThan(3);

    [Fact]
    public void TanhIsWithinFourUlps() => WorstUlp(VectorMath.Tanh<TSimd, TVector>, Math.Tanh).ShouldBeLessThan(4);

    [Fact]
    public void PiecewiseLinearFunctionsAreExact()
    {
        WorstUlp(VectorMath.ReLU<TSimd, TVector>, x => x < 0 ? 0 : x).ShouldBe(0);
        WorstUlp(VectorMath.ReLU6<TSimd, TVector>, x => x < 0 ? 0 : x > 6 ? 6 : x).ShouldBe(0);
        WorstUlp(x => VectorMath.LeakyReLU<TSimd, TVector>(x, 0.01f), x => x > 0 ? x : (float)x * 0.01f).ShouldBe(0);
        WorstUlp(x => VectorMath.LeakyReLU<TSimd, TVector>(x, -2), x => x > 0 ? x : -2 * x).ShouldBe(0);
    }

    [Fact]
    public void EdgesAreAsDocumented()
    {
        const float infinity = float.PositiveInfinity;
        At(VectorMath.Exp<TSimd, TVector>, -infinity, -104f, -88f, -0f, 0f, 88.72284f, infinity)
            .ShouldBe([0, 0, (float)Math.Exp(-88), 1, 1, infinity, infinity]);
        At(VectorMath.Sigmoid<TSimd, TVector>, -infinity, -100f, 0f, 17.4f, infinity).ShouldBe([0, 0, 0.5f, 1, 1]);
        At(VectorMath.Tanh<TSimd, TVector>, -infinity, -10f, float.Epsilon, 1e-30f, 9.1f, infinity).ShouldBe([-1, -1, float.Epsilon, 1e-30f, 1, 1]);
        float.IsNegative(At(VectorMath.Tanh<TSimd, TVector>, -0f)[0]).ShouldBeTrue();
        At(VectorMath.SiLU<TSimd, TVector>, -infinity, -100f, 0f, infinity).ShouldBe([float.NaN, 0, 0, infinity]);
    }

    private static float[] At(Func<TVector, TVector> function, params float[] arguments)
    {
        float* lanes = stackalloc float[TSimd.Width];
        float[] results = new float[arguments.Length];
        for (int i = 0; i < arguments.Length; i++)
        {
            TSimd.Store(lanes, function(TSimd.Broadcast(arguments[i])));
            results[i] = lanes[TSimd.Width - 1];
        }
        return results;
    }

    /// <summary>The largest error in units in the last place of the true result, ignoring errors of at most <paramref name="negligible"/>.</summary>
    private static double WorstUlp(Func<TVector, TVector> function, Func<double, double> exact, double negligible = 0)
    {
        double worst = 0;
        float* arguments = stackalloc float[TSimd.Width];
        float* results = stackalloc float[TSimd.Width];
        for (ulong bits = 0; bits < 1UL << 32; bits += Step * (uint)TSimd.Width)
        {
            for (uint i = 0; i < TSimd.Width; i++) arguments[i] = BitConverter.UInt32BitsToSingle((uint)bits + i * Step);
            TSimd.Store(results, function(TSimd.Load(arguments)));
            for (int i = 0; i < TSimd.Width; i++)
            {
                double error = Error(results[i], exact(arguments[i]), negligible);
                if (error > worst) worst = error;
            }
        }
        return worst;
    }

    private static double Error(float actual, double exact, double negligible)
    {
        float rounded = (float)exact;
        if (actual.Equals(rounded)) return 0;
        // One ulp below infinity counts like any other.
        if (!float.IsFinite(rounded)) return rounded > 0 && actual == float.MaxValue ? 0.5 : double.PositiveInfinity;
        double difference = Math.Abs(actual - exact);
        if (difference <= negligible) return 0;
        float magnitude = MathF.Abs(rounded);
        return difference / ((double)magnitude - MathF.BitDecrement(magnitude));
    }
}
