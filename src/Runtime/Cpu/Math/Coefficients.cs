namespace NetGen.Cpu;

/// <summary>The numbers that the functions of the CPU's kernels are made of, and those for devices, which this file is compiled into as well.</summary>
internal static class Coefficients
{
    // e^x = 2^n e^r with n = round(x / ln 2), so |r| <= ln 2 / 2. ln 2 is split in two so that n * Ln2High is exact even without FMA.
    public const float Log2E = 1.44269504f;
    public const float Ln2High = 0.693359375f;
    public const float Ln2Low = -2.12194440e-4f;

    // (e^r - 1 - r) / r^2 as a polynomial with the least maximal relative error of e^r on |r| <= ln 2 / 2 (2.5e-8; Remez exchange).
    public const float Exp2 = 0.49999982f;
    public const float Exp3 = 0.16666602f;
    public const float Exp4 = 0.041673772f;
    public const float Exp5 = 0.0083591286f;
    public const float Exp6 = 0.0013339083f;

    // (ln(1 + f) - f) / f^2 as a polynomial with the least maximal relative error of ln(1 + f) on sqrt(1/2) <= 1 + f <= sqrt(2) (4.1e-9; Remez exchange).
    public const float Log2 = -0.499999881f;
    public const float Log3 = 0.333333254f;
    public const float Log4 = -0.250015974f;
    public const float Log5 = 0.20002088f;
    public const float Log6 = -0.166088045f;
    public const float Log7 = 0.14179267f;
    public const float Log8 = -0.132426649f;
    public const float Log9 = 0.129218593f;
    public const float Log10 = -0.0764501691f;

    // (ln(1 + e) - e) / e^2 as a polynomial with the least maximal relative error of ln(1 + e) on 0 <= e <= 1 (5.2e-9; Remez exchange).
    public const float Log1P2 = -0.499999315f;
    public const float Log1P3 = 0.33330512f;
    public const float Log1P4 = -0.249585882f;
    public const float Log1P5 = 0.196954027f;
    public const float Log1P6 = -0.153554007f;
    public const float Log1P7 = 0.106805615f;
    public const float Log1P8 = -0.0576644987f;
    public const float Log1P9 = 0.0202046111f;
    public const float Log1P10 = -0.00331847742f;

    // With t = 1 / (1 + MillsStep z), e^(z^2/2) times the probability that a normal variable is above z, divided by t, is nearly a polynomial in t:
    // the one with the least maximal relative error on 0 <= z <= 14.5 (2.7e-8 with coefficients in float; Remez exchange).
    public const float MillsStep = 0.265f;
    public const float Mills0 = 0.105740391f;
    public const float Mills1 = 0.105266772f;
    public const float Mills2 = 0.102555074f;
    public const float Mills3 = 0.0608950257f;
    public const float Mills4 = 0.136554971f;
    public const float Mills5 = -0.114286534f;
    public const float Mills6 = 0.215950504f;
    public const float Mills7 = -0.143300682f;
    public const float Mills8 = 0.0306244716f;

    // erf(x) / x as a polynomial in x^2 with the least maximal relative error on 0 <= x <= 1 (1.3e-9 before the coefficients are rounded; Remez exchange).
    public const float Erf0 = 1.12837911f;
    public const float Erf1 = -0.37612626f;
    public const float Erf2 = 0.112835854f;
    public const float Erf3 = -0.0268538129f;
    public const float Erf4 = 0.00518832775f;
    public const float Erf5 = -0.00080101937f;
    public const float Erf6 = 7.85386073e-5f;

    // Klambauer et al., "Self-Normalizing Neural Networks", 2017, appendix A4: the fixed point of mean 0 and variance 1.
    public const double SELUScale = 1.0507009873554804934193349852946;
    public const double SELUAlpha = 1.6732632423543772848170429916717;
}
