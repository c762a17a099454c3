using NetGen.Cpu;

namespace NetGen.Tests;

/// <summary>Floats next to each other, of every length up to where the framework does it.</summary>
public sealed unsafe class StretchTests
{
    private const int Longest = 70;

    [Fact]
    public void CopiesAllOfThem_AndNoOther()
    {
        float[] from = [.. Enumerable.Range(1, Longest).Select(i => (float)i)];
        for (int length = 0; length <= Longest; length++)
        {
            float[] to = [.. Enumerable.Repeat(-1f, Longest + 2)];
            fixed (float* source = from, target = to) Stretch.Copy(source, target + 1, length);

            to.ShouldBe([-1, .. from.Take(length), .. Enumerable.Repeat(-1f, Longest - length + 1)]);
        }
    }

    [Fact]
    public void ClearsAllOfThem_AndNoOther()
    {
        for (int length = 0; length <= Longest; length++)
        {
            float[] floats = [.. Enumerable.Repeat(1f, Longest + 2)];
            fixed (float* start = floats) Stretch.Clear(start + 1, length);

            floats.ShouldBe([1, .. Enumerable.Repeat(0f, length), .. Enumerable.Repeat(1f, Longest - length + 1)]);
        }
    }
}
