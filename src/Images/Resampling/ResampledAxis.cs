namespace NetGen.Images;

/// <summary>
/// How rows or columns of a resized picture are weighted sums of those of the original: Pillow's antialiased bilinear filter, a triangle as wide as two original pixels or,
/// when the picture shrinks, two resized ones. The numbers are those of <c>precompute_coeffs</c> and <c>normalize_coeffs_8bpc</c> in Pillow's src/libImaging/Resample.c, so that the
/// pixels are, too.
/// </summary>
internal readonly ref struct ResampledAxis
{
    /// <summary>Bits of fraction of the weights: 8 of 32 are the pixel's, and sums have two to spare.</summary>
    public const int PrecisionBits = 32 - 8 - 2;

    private readonly RentedArray<int> weights;
    private readonly RentedArray<int> taps;
    private readonly int stride;

    /// <param name="from">The original's length.</param>
    /// <param name="to">The resized length.</param>
    /// <param name="first">The first element wanted of the resized ones.</param>
    /// <param name="count">How many are wanted.</param>
    public ResampledAxis(int from, long to, long first, int count)
    {
        Count = count;
        if (from == to)
        {
            IsCopy = true;
            (Begin, End) = ((int)first, (int)first + count);
            return;
        }

        double scale = (double)from / to;
        double support = Math.Max(scale, 1);
        stride = ((int)Math.Ceiling(support) * 2) + 1;
        weights = new RentedArray<int>(checked(count * stride));
        taps = new RentedArray<int>(checked(count * 2));
        using var exact = new RentedArray<double>(stride);
        for (int i = 0; i < count; i++)
        {
            double center = (first + i + 0.5) * scale;
            int begin = Math.Max((int)(center - support + 0.5), 0);
            int end = Math.Min((int)(center + support + 0.5), from);
            Weigh(begin, center, 1 / support, exact.Span[..(end - begin)], weights.Span.Slice(i * stride, end - begin));
            (taps.Span[2 * i], taps.Span[(2 * i) + 1]) = (begin, end - begin);
        }

        (Begin, End) = (taps.Span[0], taps.Span[2 * (count - 1)] + taps.Span[(2 * count) - 1]);
    }

    /// <summary>Elements of the result.</summary>
    public int Count { get; }

    /// <summary>The first element of the original that the result is made of.</summary>
    public int Begin { get; }

    /// <summary>One past the last.</summary>
    public int End { get; }

    /// <summary>Whether the length stays and elements are copied.</summary>
    public bool IsCopy { get; }

    /// <summary>The weights of an element of the result.</summary>
    /// <param name="i">Which.</param>
    /// <param name="begin">The element of the original that the first weight is for.</param>
    public ReadOnlySpan<int> Weights(int i, out int begin)
    {
        begin = taps.Span[2 * i];
        return weights.Span.Slice(i * stride, taps.Span[(2 * i) + 1]);
    }

    public void Dispose()
    {
        if (IsCopy)
        {
            return;
        }

        weights.Dispose();
        taps.Dispose();
    }

    private static void Weigh(int begin, double center, double slope, Span<double> exact, Span<int> weights)
    {
        double sum = 0;
        for (int k = 0; k < exact.Length; k++)
        {
            exact[k] = Math.Max(1 - Math.Abs((k + begin - center + 0.5) * slope), 0);
            sum += exact[k];
        }

        for (int k = 0; k < exact.Length; k++)
        {
            double weight = sum == 0 ? exact[k] : exact[k] / sum;
            weights[k] = (int)(0.5 + (weight * (1 << PrecisionBits)));
        }
    }
}
