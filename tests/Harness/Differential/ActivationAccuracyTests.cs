using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;
using NetGen.Generator.Tests.Reference;

namespace NetGen.Generator.Tests.Differential;

/// <summary>Activations lose nothing at any magnitude, with any back end.</summary>
public sealed class ActivationAccuracyTests
{
    private const double RelativeError = 1e-6;

    /// <summary>What GELU on the CPU may be off by without fused multiply-add: 60 units in the last place.</summary>
    private const double GELUErrorWithoutFma = 60 * 1.2e-7;

    private const double LeastNormal = 1.17549435e-38, LeastDenormal = ReferenceActivation.LeastDenormal;

    /// <summary>Each activation, and the error that does not count at x.</summary>
    /// <remarks>
    /// Denormal results have fewer digits. PyTorch computes x / (1 + e^-x) in float, too: e^-x overflows where Sigmoid is denormal, and SiLU with it; so does the code for the CPU, and what vanishes
    /// there is at most x times the least normal number. Softplus, GELU and Mish are treated alike. PyTorch's GELU("tanh") adds 1 to a tangent near -1: what a unit in the last place of
    /// 1 makes of x is left of its tail.
    /// </remarks>
    private static readonly (string Layer, Func<double, double> Negligible)[] Activations =
    [
        ("ReLU", Denormal),
        ("ReLU6", Denormal),
        ("LeakyReLU(0.2)", Denormal),
        ("RReLU", Denormal),
        ("PReLU", Denormal),
        ("Tanh", Denormal),
        ("ELU", Denormal),
        ("ELU(-0.5)", Denormal),
        ("SELU", Denormal),
        ("HardSigmoid", Denormal),
        ("HardSwish", Denormal),
        ("Sigmoid", _ => LeastNormal),
        ("SiLU", Tail),
        ("GELU", _ => LeastNormal),
        ("GELU(\"tanh\")", x => x < 0 ? Math.Max(LeastDenormal, 6e-8 * -x) : 0),
        ("Softplus", _ => LeastNormal),
        ("Softplus(2, 0.5)", _ => LeastNormal),
        ("Softplus(-2, 3)", _ => LeastNormal),
        ("Mish", Tail),
        .. ReferenceLayer.All.OfType<ReferenceActivation>().SelectMany(layer => layer.Forms.Select(form => (Chain.Attribute(form), (Func<double, double>)(_ => layer.Negligible)))),
        ("Activation(\"x * sigmoid(2 * x)\")", Tail),
        ("Activation(\"erf(x)\")", Denormal),
        ("Activation(\"expm1(x)\")", Denormal),
        ("Activation(\"softplus(x)\")", _ => LeastNormal),
        ("Activation(\"x > -0.5 ? log1p(x) : x\")", Denormal),
        ("Activation(\"log(abs(x))\")", Denormal),
        ("Activation(\"exp(x)\")", Denormal),
        ("Activation(\"sqrt(x)\")", Denormal),
        ("Activation(\"x > 0 ? 1 : 0\")", Denormal),
        ("Activation(\"x <= 1 ? -x : x != 2 ? 1 : 0\")", Denormal),
        ("Activation(\"min(max(x, 1 - x), exp(x))\")", Denormal),
    ];

    [Fact]
    public void EveryActivation_IsWithinAMillionth_AtAllMagnitudes()
    {
        float[] x = [.. Magnitudes.SelectMany(v => (float[])[v, -v])];
        using var compared = new ComparedNetworks(Activations.Select(a => new NetworkSource([x.Length], $"[{a.Layer}]")));
        var wrong = new List<string>();
        foreach (var (index, (layer, negligible)) in Activations.Index())
        {
            var results = compared.Run(index, [x]);
            foreach (var (device, output) in results.Found)
            {
                double relative = layer == "GELU" && device == "CPU" && !(Fma.IsSupported || AdvSimd.IsSupported) ? GELUErrorWithoutFma : RelativeError;
                int[] places = [.. Enumerable.Range(0, x.Length).Where(i => !IsNear(output[i], results.Exact[i], relative, negligible(x[i])))];
                if (places.Length > 0)
                {
                    int first = places[0];
                    wrong.Add(FormattableString.Invariant($"{layer} on {device}: {places.Length} of {x.Length}, from {places.Min(i => x[i])} to {places.Max(i => x[i])}; at {x[first]} {output[first]} in place of {results.Exact[first]}"));
                }
            }
        }

        wrong.ShouldBeEmpty();
    }

    /// <summary>Three numbers for each power of two, denormal ones too, the range in which exponentials neither overflow nor vanish, 0 and infinity.</summary>
    private static IEnumerable<float> Magnitudes =>
    [
        0,
        float.PositiveInfinity,
        float.MaxValue,
        .. Enumerable.Range(-149, 277).SelectMany(e => ((double[])[1, 1.2347, 1.7113]).Select(m => (float)(m * Math.Pow(2, e)))),
        .. Enumerable.Range(1, 400).Select(i => i * 0.2713f),
    ];

    private static double Denormal(double x) => LeastDenormal;

    private static double Tail(double x) => 104 * LeastNormal;

    private static bool IsNear(float found, double exact, double relative, double negligible) =>
        found.Equals((float)exact) || found == exact || Math.Abs(found - exact) <= (relative * Math.Abs(exact)) + negligible;
}
