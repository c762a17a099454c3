using NetGen.Cpu;

namespace NetGen.Tests;

public sealed unsafe class BorderTests
{
    [Theory]
    [InlineData(5, 6, 3, 1, 1, 1, 1, 0)]
    [InlineData(1, 1, 16, 0, 0, 2, 3, 0)]
    [InlineData(4, 2, 1, 3, 0, 0, 1, 5)]
    [InlineData(4, 2, 1, 0, 0, 0, 0, 0)]
    public void ClearsJustTheBorder(int height, int width, int pixelStride, int top, int left, int bottom, int right, int afterRow)
    {
        int rowStride = (left + width + right) * pixelStride + afterRow;
        float[] map = new float[(top + height + bottom) * rowStride];
        map.AsSpan().Fill(1);
        fixed (float* p = map)
            Border.Clear(p + top * rowStride + left * pixelStride, height, width, rowStride, pixelStride, top, left, bottom, right);

        for (int y = 0; y < top + height + bottom; y++)
        {
            for (int x = 0; x < rowStride; x++)
            {
                bool inRow = x < (left + width + right) * pixelStride;
                bool inside = y >= top && y < top + height && x >= left * pixelStride && x < (left + width) * pixelStride;
                map[y * rowStride + x].ShouldBe(inRow && !inside ? 0 : 1, $"row {y}, float {x}");
            }
        }
    }
}
