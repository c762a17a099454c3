using NetGen.Cpu;

namespace NetGen.Tests;

public sealed unsafe class LayoutTests
{
    private const float Untouched = -7;

    /// <summary>Every remainder of channels and pixels, with and without a border, with and without room between pixels.</summary>
    public static TheoryData<int, int, int, int, int> Maps()
    {
        var random = new Random(3);
        var maps = new TheoryData<int, int, int, int, int>
        {
            { 1, 28, 28, 0, 1 }, { 1, 28, 28, 2, 1 }, { 3, 9, 224, 1, 3 }, { 1000, 1, 1, 0, 1000 }, { 70, 7, 7, 1, 80 }, { 1, 1, 1, 0, 1 }, { 5, 1, 300, 0, 5 },
        };
        for (int channels = 1; channels <= 67; channels++)
            maps.Add(channels, random.Next(1, 9), random.Next(1, 80), random.Next(0, 3), channels + random.Next(0, 2) * random.Next(1, 20));
        for (int width = 1; width <= 10; width++)
            maps.Add(random.Next(1, 12), random.Next(1, 9), width, random.Next(0, 2), 12);
        return maps;
    }

    [Theory]
    [MemberData(nameof(Maps))]
    public void ConvertsThereAndBack(int channels, int height, int width, int border, int pixelStride)
    {
        nint rowStride = (width + 2 * border) * pixelStride;
        float[] source = [.. Enumerable.Range(0, channels * height * width).Select(i => i + 1f)];
        float[] map = new float[(height + 2 * border) * (int)rowStride];
        map.AsSpan().Fill(Untouched);
        float[] back = new float[source.Length];
        fixed (float* s = source, m = map, b = back)
        {
            float* inside = m + border * rowStride + border * pixelStride;
            Layout.ToChannelsLast(s, inside, channels, height, width, rowStride, pixelStride);
            for (int y = 0; y < height; y++)
            {
                for (int x = 0; x < width; x++)
                {
                    for (int c = 0; c < channels; c++)
                    {
                        float value = inside[y * rowStride + x * pixelStride + c];
                        if (value != source[(c * height + y) * width + x]) Assert.Fail($"channel {c} at ({y}, {x}) is {value}");
                    }
                }
            }
            map.Count(v => v != Untouched).ShouldBe(source.Length, "nothing else is written");

            Layout.ToChannelsFirst(inside, b, channels, height, width, rowStride, pixelStride);
        }
        back.ShouldBe(source);
    }

    [Theory]
    [InlineData(1, 3, 4, 5, 0, 0, 1)]
    [InlineData(2, 2, 1, 1, 1, 0, 2)]
    [InlineData(5, 3, 4, 6, 1, 2, 5)]
    [InlineData(17, 2, 3, 70, 0, 1, 20)]
    public void ConvertsVolumesThereAndBack(int channels, int depth, int height, int width, int planes, int border, int pixelStride)
    {
        nint rowStride = (width + 2 * border) * pixelStride, planeStride = (height + 2 * border) * rowStride;
        float[] source = [.. Enumerable.Range(0, channels * depth * height * width).Select(i => i + 1f)];
        float[] map = new float[(depth + 2 * planes) * (int)planeStride];
        map.AsSpan().Fill(Untouched);
        float[] back = new float[source.Length];
        fixed (float* s = source, m = map, b = back)
        {
            float* inside = m + planes * planeStride + border * rowStride + border * pixelStride;
            Layout.ToChannelsLast(s, inside, channels, depth, height, width, planeStride, rowStride, pixelStride);
            for (int i = 0; i < source.Length; i++)
            {
                int x = i % width, y = i / width % height, z = i / (width * height) % depth, c = i / (width * height * depth);
                inside[z * planeStride + y * rowStride + x * pixelStride + c].ShouldBe(source[i], $"channel {c} at ({z}, {y}, {x})");
            }
            map.Count(v => v != Untouched).ShouldBe(source.Length, "nothing else is written");

            Layout.ToChannelsFirst(inside, b, channels, depth, height, width, planeStride, rowStride, pixelStride);
        }
        back.ShouldBe(source);
    }

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(2, 5, 7)]
    [InlineData(3, 4, 4)]
    [InlineData(7, 3, 66)]
    public void TouchesNothingOutsideTheMaps(int channels, int height, int width)
    {
        using GuardedMemory dense = new(), pixels = new();
        int length = channels * height * width;
        foreach (bool atEnd in new[] { false, true })
        {
            if (length > dense.Length) continue;
            float* d = atEnd ? dense.End - length : dense.First;
            float* p = atEnd ? pixels.End - length : pixels.First;
            for (int i = 0; i < length; i++) d[i] = i;
            Layout.ToChannelsLast(d, p, channels, height, width, width * channels, channels);
            new Span<float>(d, length).Clear();
            Layout.ToChannelsFirst(p, d, channels, height, width, width * channels, channels);
            for (int i = 0; i < length; i++) d[i].ShouldBe(i);
        }
    }
}
