namespace NetGen;

/// <summary>Philox4x32-10: the n-th block of four random numbers as a function of n and a key, without state.</summary>
/// <remarks>
/// Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC 2011, section 4.3, with the constants of their Random123 library.
/// The numbers are fixed by that definition, not by <see cref="Random"/>, whose sequence may change with the version of .NET.
/// </remarks>
internal static class Philox
{
    private const int Rounds = 10;

    /// <summary>One block of random numbers.</summary>
    public static (uint X, uint Y, uint Z, uint W) Block((uint X, uint Y, uint Z, uint W) counter, (uint X, uint Y) key)
    {
        var (x, y, z, w) = counter;
        var (k0, k1) = key;
        for (int round = 0; round < Rounds; round++)
        {
            ulong a = 0xD2511F53UL * x;
            ulong b = 0xCD9E8D57UL * z;
            (x, y, z, w) = ((uint)(b >> 32) ^ y ^ k0, (uint)b, (uint)(a >> 32) ^ w ^ k1, (uint)a);
            unchecked
            {
                k0 += 0x9E3779B9; // the golden ratio
                k1 += 0xBB67AE85; // sqrt(3) - 1
            }
        }
        return (x, y, z, w);
    }

    /// <summary>Fills a span with numbers uniform in [low, high), 24 random bits each; element i depends on the seed, the stream and i alone.</summary>
    public static void FillUniform(Span<float> values, float low, float high, int seed, int stream)
    {
        var key = ((uint)seed, (uint)stream);
        for (int i = 0; i < values.Length; i += 4)
        {
            var (x, y, z, w) = Block(((uint)(i / 4), 0, 0, 0), key);
            values[i] = Uniform(x, low, high);
            if (i + 1 < values.Length) values[i + 1] = Uniform(y, low, high);
            if (i + 2 < values.Length) values[i + 2] = Uniform(z, low, high);
            if (i + 3 < values.Length) values[i + 3] = Uniform(w, low, high);
        }
    }

    private static float Uniform(uint bits, float low, float high)
    {
        double unit = (bits >> 8) * (1.0 / (1 << 24));
        float value = (float)(low + ((double)high - low) * unit);
        return value < high ? value : MathF.BitDecrement(high); // rounding to float may reach the bound, which is excluded
    }
}
