using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;
using NetGen.Cpu;
using static NetGen.Generator.Tests.Reference.DoubleMath;

namespace NetGen.Tests;

public sealed class VectorMath512Tests : VectorMathTests<Simd512>;

public sealed class VectorMath256Tests : VectorMathTests<Simd256>;

public sealed class VectorMath128Tests : VectorMathTests<Simd128>;

/// <summary>Holds the functions to what their documentation says, against double precision, over every 4099th float there is.</summary>
public abstract unsafe class VectorMathTests<TVector>
    where TVector : struct, ISimd<TVector>
{
    private const uint Step = 4099;
    private const float LeastNormal = 1.17549435e-38f;

    [Fact]
    public void ExpIsWithin1Point1UlpsOr2WithoutFma() =>
        WorstUlp(VectorMath.Exp<TVector>, Math.Exp).ShouldBeLessThan(HasFma ? 1.1 : 2);

    [Fact]
    public void LogIsWithinTwoUlps() => WorstUlp(VectorMath.Log<TVector>, Math.Log).ShouldBeLessThan(2);

    [Fact]
    public void SigmoidIsWithinThreeUlps() => WorstUlp(VectorMath.Sigmoid<TVector>, x => 1 / (1 + Math.Exp(-x)), LeastNormal).ShouldBeLessThan(3);

    [Fact]
    public void SiLUIsWithinThreeUlps() => WorstUlp(default(SiLU).Apply<TVector>, x => x / (1 + Math.Exp(-x)), 89 * LeastNormal).ShouldBeLessThan(3);

    [Fact]
    public void ExpM1IsWithinThreeUlps() => WorstUlp(VectorMath.ExpM1<TVector>, ExpM1).ShouldBeLessThan(3);

    [Fact]
    public void Log1PIsWithinFourUlps() => WorstUlp(VectorMath.Log1P<TVector>, LogOnePlus).ShouldBeLessThan(4);

    [Fact]
    public void ErfIsWithinThreeUlps() => WorstUlp(VectorMath.Erf<TVector>, Erf, LeastNormal).ShouldBeLessThan(3);

    [Fact]
    public void TanhIsWithinFourUlps() => WorstUlp(VectorMath.Tanh<TVector>, Math.Tanh).ShouldBeLessThan(4);

    [Fact]
    public void TanhShrinkIsWithinFourUlps() => WorstUlp(VectorMath.TanhShrink<TVector>, TanhShrink).ShouldBeLessThan(4);

    [Fact]
    public void ELUIsWithinThreeUlps()
    {
        WorstUlp(x => VectorMath.ELU<TVector>(x, 1), x => x > 0 ? x : ExpM1(x)).ShouldBeLessThan(3);
        WorstUlp(x => VectorMath.ELU<TVector>(x, -0.3f), x => x > 0 ? x : -0.3f * ExpM1(x), LeastNormal).ShouldBeLessThan(3);
    }

    [Fact]
    public void SELUIsWithinFourUlps()
    {
        const double scale = 1.0507009873554804934193349852946, alpha = 1.6732632423543772848170429916717;
        WorstUlp(VectorMath.SELU<TVector>, x => scale * (x > 0 ? x : alpha * ExpM1(x))).ShouldBeLessThan(4);
    }

    [Fact]
    public void GELUIsWithinEightUlpsOr60WithoutFma() =>
        WorstUlp(VectorMath.GELU<TVector>, x => x * NormalDistribution(x), LeastNormal).ShouldBeLessThan(HasFma ? 8 : 60);

    [Fact]
    public void TanhGELUIsWithinThreeUlpsAboveZeroAndLosesSomeInTheTail()
    {
        WorstUlp(Positive(VectorMath.TanhGELU<TVector>), x => TanhGELU(Math.Max(x, 0))).ShouldBeLessThan(3);
        WorstUlp(VectorMath.TanhGELU<TVector>, TanhGELU, 1e-5 * Math.Pow(2, -20)).ShouldBeLessThan(20);
        WorstUlp(VectorMath.TanhGELU<TVector>, TanhGELU, 11 * LeastNormal).ShouldBeLessThan(300);

        static Func<TVector, TVector> Positive(Func<TVector, TVector> function) => x => function(TVector.Max(x, TVector.Zero));
    }

    [Fact]
    public void HardSigmoidIsWithinTwoUlps() => WorstUlp(default(HardSigmoid).Apply<TVector>, HardSigmoid).ShouldBeLessThan(2);

    [Fact]
    public void HardSwishIsWithinThreeUlps() => WorstUlp(default(HardSwish).Apply<TVector>, x => x * HardSigmoid(x)).ShouldBeLessThan(3);

    [Theory]
    [InlineData(1, 20)]
    [InlineData(4, 20)]
    [InlineData(0.25f, 2)]
    [InlineData(-0.5f, 10)]
    [InlineData(2, -3)]
    [InlineData(1, 1000)]
    public void SoftplusIsWithinThreeUlps(float beta, float threshold) => WorstUlp(
        x => VectorMath.Softplus<TVector>(x, beta, threshold),
        x => beta * x > threshold ? x : (Math.Max(beta * x, 0) + LogOnePlus(Math.Exp(-Math.Abs(beta * x)))) / beta,
        LeastNormal).ShouldBeLessThan(3);

    [Fact]
    public void PlainSoftplusIsWithinThreeUlps() =>
        WorstUlp(VectorMath.Softplus<TVector>, x => Math.Max(x, 0) + LogOnePlus(Math.Exp(-Math.Abs(x))), LeastNormal).ShouldBeLessThan(3);

    [Fact]
    public void MishIsWithinFiveUlps() =>
        WorstUlp(VectorMath.Mish<TVector>, x => x > 40 ? x : x * Math.Tanh(LogOnePlus(Math.Exp(x))), 104 * LeastNormal).ShouldBeLessThan(5);

    [Fact]
    public void PiecewiseLinearFunctionsAreExact()
    {
        WorstUlp(default(ReLU).Apply<TVector>, x => x < 0 ? 0 : x).ShouldBe(0);
        WorstUlp(default(ReLU6).Apply<TVector>, x => x < 0 ? 0 : x > 6 ? 6 : x).ShouldBe(0);
        WorstUlp(new LeakyReLU(0.01f).Apply<TVector>, x => x > 0 ? x : (float)x * 0.01f).ShouldBe(0);
        WorstUlp(new LeakyReLU(-2).Apply<TVector>, x => x > 0 ? x : -2 * x).ShouldBe(0);
        WorstUlp(x => VectorMath.PReLU<TVector>(x, TVector.Broadcast(0.25f)), x => x > 0 ? x : 0.25 * x).ShouldBe(0);
    }

    [Fact]
    public void EdgesAreAsDocumented()
    {
        const float infinity = float.PositiveInfinity;
        At(VectorMath.Exp<TVector>, -infinity, -104f, -88f, -0f, 0f, 88.72284f, infinity)
            .ShouldBe([0, 0, (float)Math.Exp(-88), 1, 1, infinity, infinity]);
        At(VectorMath.Log<TVector>, -infinity, -1f, -0f, 0f, float.Epsilon, 1f, float.MaxValue, infinity)
            .ShouldBe([float.NaN, float.NaN, -infinity, -infinity, MathF.Log(float.Epsilon), 0, MathF.Log(float.MaxValue), infinity]);
        At(VectorMath.Sigmoid<TVector>, -infinity, -100f, 0f, 17.4f, infinity).ShouldBe([0, 0, 0.5f, 1, 1]);
        At(VectorMath.ExpM1<TVector>, -infinity, -20f, 1e-30f, 88.5f, 89f, infinity).ShouldBe([-1, -1, 1e-30f, (float)Math.Exp(88.5f), infinity, infinity]);
        At(VectorMath.Log1P<TVector>, -infinity, -1.5f, -1f, float.Epsilon, float.MaxValue, infinity).ShouldBe([float.NaN, float.NaN, -infinity, float.Epsilon, MathF.Log(float.MaxValue), infinity]);
        At(VectorMath.Erf<TVector>, -infinity, -4f, 0f, 4f, infinity).ShouldBe([-1, -1, 0, 1, 1]);
        At(VectorMath.Tanh<TVector>, -infinity, -10f, float.Epsilon, 1e-30f, 9.1f, infinity).ShouldBe([-1, -1, float.Epsilon, 1e-30f, 1, 1]);
        float.IsNegative(At(VectorMath.Tanh<TVector>, -0f)[0]).ShouldBeTrue();
        At(VectorMath.TanhShrink<TVector>, -infinity, float.MinValue, 0f, 1e-30f, 10f, float.MaxValue, infinity).ShouldBe([-infinity, float.MinValue, 0, 0, 9, float.MaxValue, infinity]);
        float.IsNegative(At(VectorMath.TanhShrink<TVector>, -0f)[0]).ShouldBeTrue();
        At(default(SiLU).Apply<TVector>, -infinity, -100f, 0f, infinity).ShouldBe([float.NaN, 0, 0, infinity]);
        At(x => VectorMath.ELU<TVector>(x, 2), -infinity, -20f, -1e-30f, 0f, 1e-30f, infinity).ShouldBe([-2, -2, -2e-30f, 0, 1e-30f, infinity]);
        At(VectorMath.SELU<TVector>, -infinity, 0f, infinity).ShouldBe([-1.7580993f, 0, infinity]);
        At(VectorMath.GELU<TVector>, -infinity, float.MinValue, -15f, 0f, 1e-30f, 6f, infinity).ShouldBe([float.NaN, 0, 0, 0, 0.5e-30f, 6, infinity]);
        At(VectorMath.TanhGELU<TVector>, -infinity, float.MinValue, -15f, 0f, 1e-30f, 6f, infinity).ShouldBe([float.NaN, 0, 0, 0, 0.5e-30f, 6, infinity]);
        At(default(HardSigmoid).Apply<TVector>, -infinity, -3f, 0f, 3f, infinity).ShouldBe([0, 0, 0.5f, 1, 1]);
        At(default(HardSwish).Apply<TVector>, -infinity, float.MinValue, -3f, 0f, 3f, infinity).ShouldBe([float.NaN, 0, 0, 0, 3, infinity]);
        At(x => VectorMath.Softplus<TVector>(x, 1, 20), -infinity, -200f, 0f, 20.1f, float.MaxValue, infinity).ShouldBe([0, 0, MathF.Log(2), 20.1f, float.MaxValue, infinity]);
        At(x => VectorMath.Softplus<TVector>(x, 1, infinity), -infinity, 100f, infinity).ShouldBe([0, 100, infinity]);
        At(VectorMath.Mish<TVector>, -infinity, float.MinValue, 0f, 20f, float.MaxValue, infinity).ShouldBe([float.NaN, 0, 0, 20, float.MaxValue, infinity]);
    }

    /// <summary>A comparison with NaN is false, and an extreme of it NaN.</summary>
    [Fact]
    public void NaNIsLessThanNothingAndAnExtremeOfAny()
    {
        TVector nan = TVector.Broadcast(float.NaN), one = TVector.Broadcast(1), two = TVector.Broadcast(2);
        At(x => TVector.Select(VectorMath.LessOrEqual<TVector>(x, one), one, two), 0.5f, 1f, 1.5f, float.NaN).ShouldBe([1, 1, 2, 2]);
        At(x => VectorMath.MinOrNaN<TVector>(x, one), 0.5f, 1.5f, float.NaN).ShouldBe([0.5f, 1, float.NaN]);
        At(x => VectorMath.MinOrNaN<TVector>(x, nan), 0.5f, float.NaN).ShouldBe([float.NaN, float.NaN]);
    }

    private static bool HasFma => Fma.IsSupported || AdvSimd.IsSupported;

    private static double HardSigmoid(double x) => Math.Clamp(x + 3, 0, 6) / 6;

    private static double TanhGELU(double x) => x / (1 + Math.Exp(-2 * Math.Sqrt(2 / Math.PI) * (x + (0.044715 * x * x * x))));

    private static float[] At(Func<TVector, TVector> function, params float[] arguments)
    {
        float* lanes = stackalloc float[TVector.Width];
        float[] results = new float[arguments.Length];
        for (int i = 0; i < arguments.Length; i++)
        {
            TVector.Store(lanes, function(TVector.Broadcast(arguments[i])));
            results[i] = lanes[TVector.Width - 1];
        }
        return results;
    }

    /// <summary>The largest error in units in the last place of the true result, ignoring errors of at most <paramref name="negligible"/>.</summary>
    private static double WorstUlp(Func<TVector, TVector> function, Func<double, double> exact, double negligible = 0)
    {
        double worst = 0;
        float* arguments = stackalloc float[TVector.Width];
        float* results = stackalloc float[TVector.Width];
        for (ulong bits = 0; bits < 1UL << 32; bits += Step * (uint)TVector.Width)
        {
            for (uint i = 0; i < TVector.Width; i++) arguments[i] = BitConverter.UInt32BitsToSingle((uint)bits + i * Step);
            TVector.Store(results, function(TVector.Load(arguments)));
            for (int i = 0; i < TVector.Width; i++)
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
