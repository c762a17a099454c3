using LeNetSample;

namespace Samples.Tests;

/// <summary>Images of one grey each: 0 for the darkest class, and so on.</summary>
internal static class GreyImages
{
    public static FashionMnist Create(int count)
    {
        byte[] pixels = new byte[count * FashionMnist.Side * FashionMnist.Side];
        byte[] labels = new byte[count];
        for (int i = 0; i < count; i++)
        {
            labels[i] = (byte)(i % 10);
            pixels.AsSpan(i * FashionMnist.Side * FashionMnist.Side, FashionMnist.Side * FashionMnist.Side).Fill((byte)(25.5 * labels[i] + 13));
        }
        return new("a test <&>", pixels, labels);
    }
}
