using NetGen.Cpu;

namespace NetGen.Tests;

public sealed unsafe class MovementTests
{
    private const float Untouched = -7;

    /// <summary>Every remainder of both sizes, lines that lie closer together on either side, and memory that ends where the matrix does.</summary>
    [Fact]
    public void TransposesMatricesOfAllSizesAndTouchesNothingElse()
    {
        using GuardedMemory source = new(), target = new();
        int[] sizes = [1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 16, 63, 67, 130];
        foreach (int length in sizes)
        {
            foreach (int lines in sizes)
            {
                foreach (int room in new[] { 0, 1, 70 })
                {
                    int from = length + room, to = lines + (70 - room) % 70, read = ((lines - 1) * from) + length, written = ((length - 1) * to) + lines;
                    if (Math.Max(read, written) > source.Length) continue;
                    float* x = source.End - read, y = target.End - written;
                    for (int i = 0; i < read; i++) x[i] = i;
                    new Span<float>(target.First, target.Length).Fill(Untouched);
                    Copy(x, y, new(length, 1, to), new(lines, from, 1));

                    for (int i = 0; i < length; i++)
                    {
                        for (int k = 0; k < lines; k++)
                        {
                            if (y[i * to + k] != k * from + i) Assert.Fail($"{length} x {lines}: element {k} of line {i} is {y[i * to + k]}");
                        }
                    }
                    new ReadOnlySpan<float>(target.First, target.Length).ToArray().Count(v => v != Untouched).ShouldBe(length * lines);
                }
            }
        }
    }

    /// <summary>Loops in any order, of any steps, some of them of rounded positions.</summary>
    [Fact]
    public void CopiesThroughNestsOfLoops()
    {
        var random = new Random(5);
        for (int trial = 0; trial < 2000; trial++)
        {
            int[] counts = [.. Enumerable.Range(0, random.Next(1, 6)).Select(_ => random.Next(1, 9))];
            int[] from = Steps(counts, random), to = Steps(counts, random);
            int nearest = random.Next(3) == 0 ? random.Next(counts.Length) : -1;
            MapLoop[] loops = [.. counts.Select((count, i) => i == nearest ? new MapLoop(count, from[i], to[i], 0.6f, Math.Max(1, count / 2)) : new(count, from[i], to[i]))];
            float[] x = [.. Enumerable.Range(0, 70_000).Select(i => (float)i)], y = new float[70_000], expected = new float[70_000];
            int total = counts.Aggregate((a, b) => a * b);
            for (int n = 0; n < total; n++)
            {
                int rest = n, source = 0, target = 0;
                for (int i = counts.Length - 1; i >= 0; i--)
                {
                    int turn = rest % counts[i];
                    rest /= counts[i];
                    source += (i == nearest ? Math.Min((int)(turn * 0.6f), Math.Max(1, counts[i] / 2) - 1) : turn) * from[i];
                    target += turn * to[i];
                }
                expected[target] = x[source];
            }

            fixed (float* px = x, py = y) Copy(px, py, loops);

            y.AsSpan().SequenceEqual(expected).ShouldBeTrue($"trial {trial}: counts {string.Join(", ", counts)}, from {string.Join(", ", from)}, to {string.Join(", ", to)}");
        }

        // Of a dense array that has the loops as axes in another order.
        static int[] Steps(int[] counts, Random random)
        {
            int[] order = [.. Enumerable.Range(0, counts.Length)], steps = new int[counts.Length];
            random.Shuffle(order);
            int step = 1;
            foreach (int i in order)
            {
                steps[i] = step;
                step *= counts[i];
            }
            return steps;
        }
    }

    [Fact]
    public void PixelsAndNumbersAreWrittenWithoutTouchingOthers()
    {
        Check<Simd128>();
        Check<Simd256>();
        Check<Simd512>();

        static void Check<TVector>()
            where TVector : struct, ISimd<TVector>
        {
            float[] x = [.. Enumerable.Range(0, 4096).Select(i => i + 1f)], y = new float[4096];
            foreach (int channels in new[] { 1, 2, 3, 4, 7, 8, 16, 17, 33 })
            {
                foreach (int room in new[] { 0, 3 })
                {
                    int stride = channels + room;
                    Require(channels, stride, column => column * stride, (px, py) => MovedPixels.Row<TVector, Identity>(px, stride, py, stride, 6, channels, default));
                    Require(channels, stride, column => 2 * stride - column / 3 * stride, (px, py) => Nest<TVector>(px + 2 * stride, new(2, -stride), new(3, 0), py, stride, channels));
                    Require(channels, stride, column => Math.Min((int)(column * 0.7f), 2) * stride, (px, py) => Nearest<TVector>(px, new(6, stride, 0, 0.7f, 3), py, stride, channels));
                    Require(channels, stride, _ => -1, (_, py) => MovedPixels.Fill<TVector, Identity>(0.5f, py, stride, 6, channels, default));
                }
            }

            void Require(int channels, int stride, Func<int, int> source, Kernel run)
            {
                y.AsSpan().Fill(Untouched);
                fixed (float* px = x, py = y) run(px, py + 1);
                for (int i = 0; i < y.Length; i++)
                {
                    int column = (i - 1) / stride, channel = (i - 1) % stride;
                    float expected = i < 1 || column >= 6 || channel >= channels ? Untouched : source(column) < 0 ? 0.5f : x[source(column) + channel];
                    if (y[i] != expected) Assert.Fail($"{typeof(TVector).Name}, {channels} channels of {stride}: {y[i]} in place of {expected} at {i}");
                }
            }
        }
    }

    /// <summary>Planes and rows of a number, backwards, through loops and in more bands than one; parts of a row of each kind; and what is added is that of the row and the pixel.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void MovesPlanesRowsAndParts(bool byElements)
    {
        Check<Simd128>(byElements);
        Check<Simd256>(byElements);
        Check<Simd512>(byElements);

        static void Check<TVector>(bool byElements)
            where TVector : struct, ISimd<TVector>
        {
            const int planes = 3, rows = 63, columns = 42, xPixel = 5, yPixel = 7, xRow = 40 * xPixel, yRow = columns * yPixel, xPlane = 60 * xRow, yPlane = rows * yRow;
            foreach (int channels in new[] { 1, 4, 5 })
            {
                float[] x = [.. Enumerable.Range(0, 2 * xPlane + 64).Select(i => i + 1f)], y = new float[planes * yPlane + 64], added = [.. Enumerable.Range(0, y.Length).Select(i => i * 0.25f)];
                y.AsSpan().Fill(Untouched);
                fixed (float* px = x, py = y, pAdded = added)
                {
                    Movement.Run<TVector, Combine<Add>>(
                        px,
                        planes: [new(2, xPlane, -xPlane), MapSegment.Constant(1)],
                        rows: [MapSegment.Constant(3), new(50, 49 * xRow, -xRow), MapSegment.Nest(6, 10 * xRow, 2), new(4, 3 * xRow, 0)],
                        parts:
                        [
                            MapPart.Constant(0, 2, 0, channels),
                            MapPart.Pixels(2, 30, 0, channels, 29 * xPixel, -xPixel),
                            byElements ? MapPart.Elements(32, 6, 0, channels, 0, 2) : MapPart.Nest(32, 6, 0, channels, 0, 2),
                            MapPart.Nest(38, 4, 0, channels, xPixel, 1),
                        ],
                        y: new(py, yPlane, yRow, yPixel),
                        epilogue: new(new(pAdded, yPlane, yRow, yPixel)),
                        loops: [new(3, 2 * xRow), new(2, xRow, 0, 0.6f, 2), byElements ? new(6, xPixel, yPixel) : new(3, 2 * xPixel), byElements ? new(channels, 1, 1) : new(2, xPixel), new(4, xPixel, 0, 0.7f, 3)],
                        constant: 0.5f);
                }

                for (int i = 0; i < planes * yPlane; i++)
                {
                    int plane = i / yPlane, row = i / yRow % rows, column = i / yPixel % columns, channel = i % yPixel;
                    int fromRow = row < 3 ? -1 : row < 53 ? 52 - row : row < 59 ? 10 + (row - 53) / 2 * 2 + (int)((row - 53) % 2 * 0.6f) : 3;
                    int fromColumn = column < 2 ? -1 : column < 32 ? 31 - column : column < 38 ? column - 32 : 1 + (int)((column - 38) * 0.7f);
                    float expected = channel >= channels ? Untouched : added[i] + (plane == 2 || fromRow < 0 || fromColumn < 0 ? 0.5f : x[(1 - plane) * xPlane + fromRow * xRow + fromColumn * xPixel + channel]);
                    if (y[i] != expected) Assert.Fail($"{typeof(TVector).Name}, {channels} channels: {y[i]} in place of {expected} at plane {plane}, row {row}, column {column}, channel {channel}");
                }
            }
        }
    }

    private static void Nest<TVector>(float* x, MapLoop outer, MapLoop inner, float* y, int stride, int channels)
        where TVector : struct, ISimd<TVector>
    {
        MapLoop* loops = stackalloc MapLoop[] { outer, inner };
        MovedPixels.Nest<TVector, Identity>(x, loops, y, stride, channels, default);
    }

    private static void Nearest<TVector>(float* x, MapLoop loop, float* y, int stride, int channels)
        where TVector : struct, ISimd<TVector> =>
        MovedPixels.Nearest<TVector, Identity>(x, &loop, y, stride, channels, default);

    private static void Copy(float* x, float* y, params MapLoop[] loops)
    {
        fixed (MapLoop* first = loops) MovedElements.Copy(x, y, first, loops.Length);
    }

    private delegate void Kernel(float* x, float* y);
}
