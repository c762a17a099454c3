using NetGen.Generator.Graph;
using NetGen.Generator.Operators;
using NetGen.Generator.Shapes;
using NetGen.Generator.Tests.Reference;

namespace NetGen.Generator.Tests.Operators;

/// <summary>The intervals and divisors that every stage pools by, against the reference's loops.</summary>
public class PoolingIntervalTests
{
    public static TheoryData<string, string> Pools
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (string window in (string[])["kernel=2", "kernel=3 Stride=2", "kernel=3 Stride=2 Padding=1", "kernel=3,2 Stride=1,3 Padding=1,0", "kernel=4 Stride=3 Padding=2"])
            {
                foreach (string mode in (string[])["", " CeilMode=true"])
                {
                    cases.Add("MaxPool2D", window + mode);
                    cases.Add("MaxPool2D", window + mode + " Dilation=2");
                    cases.Add("AvgPool2D", window + mode);
                    cases.Add("AvgPool2D", window + mode + " CountIncludePad=false");
                    cases.Add("AvgPool2D", window + mode + " DivisorOverride=5");
                }
            }

            foreach (string size in (string[])["1", "3", "5,2", "7,9", "12"])
            {
                cases.Add("AdaptiveAvgPool2D", $"size={size}");
                cases.Add("AdaptiveMaxPool2D", $"size={size}");
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Pools))]
    [InlineData("MaxPool1D", "kernel=3 Stride=2 Padding=1 CeilMode=true", "2x10")]
    [InlineData("AvgPool1D", "kernel=3 Stride=2 Padding=1 CountIncludePad=false", "2x9")]
    [InlineData("AdaptiveMaxPool1D", "size=4", "2x9")]
    [InlineData("MaxPool3D", "kernel=3,2,2 Stride=2 Padding=1 Dilation=1,2,1", "2x4x5x6")]
    [InlineData("AvgPool3D", "kernel=3,2,2 Stride=2 Padding=1 CountIncludePad=false CeilMode=true", "2x4x5x6")]
    [InlineData("AvgPool3D", "kernel=2 DivisorOverride=5", "2x4x5x6")]
    [InlineData("AdaptiveAvgPool3D", "size=3,2,7", "2x4x5x6")]
    [InlineData("AdaptiveMaxPool3D", "size=3,2,7", "2x4x5x6")]
    public void Intervals_give_the_result(string layer, string arguments, string on = "2x7x9")
    {
        Shape shape = Layers.Parse(on);
        var pool = (Pooling)Layers.Read(layer, arguments, shape);
        NetworkGraph graph = new Sketch([.. shape.Dimensions]).Then(pool).Build();
        float[] input = RandomNumbers.Input(shape, seed: 1);

        double[] expected = Interpreter.Run(graph, new Dictionary<string, float[]>(), input);

        ByIntervals(pool, shape, input).ShouldBe(expected, tolerance: 1e-12);
    }

    private static double[] ByIntervals(Pooling pool, Shape shape, float[] input)
    {
        var values = new Tensor<double>(shape, Array.ConvertAll(input, x => (double)x));
        var (planes, rows, columns) = (pool.Intervals(shape, 0), pool.Intervals(shape, 1), pool.Intervals(shape, 2));
        return Tensor<double>.Of(pool.InferShape([shape]), (c, z, y, x) =>
        {
            var elements = new List<double>();
            for (int plane = planes[z].Start; plane < planes[z].End; plane += pool.Step.D)
            {
                for (int row = rows[y].Start; row < rows[y].End; row += pool.Step.H)
                {
                    for (int column = columns[x].Start; column < columns[x].End; column += pool.Step.W)
                    {
                        elements.Add(values[c, plane, row, column]);
                    }
                }
            }

            return pool is AveragePooling average
                ? elements.Sum() / (average.Divisor(shape).Planes[z] * average.Divisor(shape).Rows[y] * average.Divisor(shape).Columns[x])
                : elements.Max();
        }).Values;
    }
}
