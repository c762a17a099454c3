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

    [Theory]
    [InlineData(3, 4, 5, 2, 1, 1, 1, 1, 1, 1)]
    [InlineData(1, 1, 1, 16, 0, 2, 0, 3, 0, 1)]
    [InlineData(2, 3, 2, 1, 2, 0, 1, 0, 3, 0)]
    public void ClearsJustTheBorderOfAVolume(int depth, int height, int width, int pixelStride, int front, int top, int left, int back, int bottom, int right)
    {
        int rowStride = (left + width + right) * pixelStride, planeStride = (top + height + bottom) * rowStride;
        float[] map = new float[(front + depth + back) * planeStride];
        map.AsSpan().Fill(1);
        fixed (float* p = map)
        {
            float* first = p + front * planeStride + top * rowStride + left * pixelStride;
            Border.Clear(first, depth, height, width, planeStride, rowStride, pixelStride, front, top, left, back, bottom, right);
        }

        for (int i = 0; i < map.Length; i++)
        {
            int x = i % rowStride / pixelStride - left, y = i % planeStride / rowStride - top, z = i / planeStride - front;
            bool inside = x >= 0 && x < width && y >= 0 && y < height && z >= 0 && z < depth;
            map[i].ShouldBe(inside ? 1 : 0, $"plane {z}, row {y}, column {x}");
        }
    }
}
