namespace NetGen.Images;

/// <summary>
/// How rows or columns of a resized picture are weighted sums of those of the original: Pillow's antialiased bilinear filter, a triangle as wide as two original pixels or,
/// when the picture shrinks, two resized ones. The numbers are those of <c>precompute_coeffs</c> and <c>normalize_coeffs_8bpc</c> in Pillow's src/libImaging/Resample.c, so that the
/// pixels are, too. They are computed where they are needed: all of them together may be larger than the picture.
/// </summary>
internal readonly struct ResampledAxis
{
    /// <summary>Bits of fraction of the weights: 8 of 32 are the pixel's, and sums have two to spare.</summary>
    public const int PrecisionBits = 32 - 8 - 2;

    /// <summary>What sums begin with, so that their fraction is rounded.</summary>
    public const int Half = 1 << (PrecisionBits - 1);

    private readonly int from;
    private readonly long first;
    private readonly double scale;
    private readonly double support;

    /// <param name="from">The original's length.</param>
    /// <param name="to">The resized length.</param>
    /// <param name="first">The first element wanted of the resized ones.</param>
    /// <param name="count">How many are wanted.</param>
    public ResampledAxis(int from, long to, long first, int count)
    {
        this.from = from;
        this.first = first;
        Count = count;
        IsCopy = from == to;
        scale = (double)from / to;
        support = Math.Max(scale, 1);
        MaxTaps = IsCopy ? 1 : (int)Math.Min((2 * (long)Math.Ceiling(support)) + 1, from);
    }

    /// <summary>Elements of the result.</summary>
    public int Count { get; }

    /// <summary>The most elements of the original that one of the result is made of.</summary>
    public int MaxTaps { get; }

    /// <summary>Whether the length stays and elements are copied.</summary>
    public bool IsCopy { get; }

    /// <summary>The elements of the original that one of the result is made of. Their begins and ends never fall from one to the next.</summary>
    public (int Begin, int End) Taps(int i)
    {
        if (IsCopy)
        {
            return ((int)first + i, (int)first + i + 1);
        }

        double center = Center(i);
        return (Math.Max((int)(center - support + 0.5), 0), Math.Min((int)(center + support + 0.5), from));
    }

    /// <summary>The weights of an element of the result.</summary>
    /// <param name="i">Which, where elements are not copied.</param>
    /// <param name="weights">Receives the weights of its taps.</param>
    public void Weigh(int i, Span<int> weights)
    {
        double center = Center(i);
        int begin = Taps(i).Begin;
        double sum = 0;
        for (int k = 0; k < weights.Length; k++)
        {
            sum += Triangle(begin + k, center);
        }

        for (int k = 0; k < weights.Length; k++)
        {
            double weight = Triangle(begin + k, center);
            weight = sum == 0 ? weight : weight / sum;
            weights[k] = (int)(0.5 + (weight * (1 << PrecisionBits)));
        }
    }

    private double Center(int i) => (first + i + 0.5) * scale;

    private double Triangle(int tap, double center) => Math.Max(1 - Math.Abs((tap - center + 0.5) * (1 / support)), 0);
}
