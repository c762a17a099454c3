using System.Text;
using NetGen;

namespace Zoo.Tests.Goldens;

/// <summary>
/// Numbers for weights and inputs, from the name and shape of a tensor alone: only outputs need to be kept, and a parameter under another name shows.
/// data/formula.py computes the same.
/// </summary>
internal static class FormulaNumbers
{
    /// <summary>The norms of the deepest models are so much weaker: else residuals would add up until rounding is all that is left.</summary>
    private static readonly Dictionary<string, double> Norms = new() { ["efficientnet_b6"] = 0.95, ["efficientnet_b7"] = 0.92 };

    /// <summary>Weights for a network. Batch norms are no identities, and values keep their size from layer to layer.</summary>
    /// <param name="info">The network.</param>
    /// <param name="model">Its name among the models.</param>
    public static Weights Weights(NetworkInfo info, string model = "")
    {
        double norms = Norms.GetValueOrDefault(model, 1);
        var weights = new Weights(info.Parameters);
        foreach (ParameterInfo parameter in info.Parameters)
        {
            string role = parameter.Name[(parameter.Name.LastIndexOf('.') + 1)..];
            bool isMatrix = parameter.Shape.Count > 1;
            long inputs = parameter.Shape.Skip(1).Aggregate(1L, (product, size) => product * size);
            Fill(weights[parameter.Name], parameter.Name, role switch
            {
                "running_var" => u => 0.5 + u,
                "weight" when !isMatrix => u => (0.5 + u) * norms,
                "weight" => Centred(Math.Sqrt(5.0 / inputs)),
                _ => Centred(0.2),
            });
        }

        return weights;
    }

    /// <summary>One input of a network.</summary>
    public static float[] Input(NetworkInfo info)
    {
        float[] input = new float[info.InputLength];
        Fill(input, "input", Centred(Math.Sqrt(5)));
        return input;
    }

    private static Func<double, double> Centred(double reach) => u => ((2 * u) - 1) * reach;

    /// <summary>Maps numbers from 0 to below 1, in steps of 2^-24: MurmurHash3's finalizer (Appleby 2011) of a counter that starts at the name's FNV-1a hash.</summary>
    private static void Fill(Span<float> values, string name, Func<double, double> map)
    {
        uint seed = Encoding.UTF8.GetBytes(name).Aggregate(2166136261, (hash, b) => unchecked((hash ^ b) * 16777619));
        for (int i = 0; i < values.Length; i++)
        {
            uint h = unchecked(seed + ((uint)i * 0x9E3779B9));
            h = unchecked((h ^ (h >> 16)) * 0x85EBCA6B);
            h = unchecked((h ^ (h >> 13)) * 0xC2B2AE35);
            h ^= h >> 16;
            values[i] = (float)map((h >> 8) * (1.0 / (1 << 24)));
        }
    }
}
