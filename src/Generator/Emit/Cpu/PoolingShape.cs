using System.Collections.Immutable;
using NetGen.Generator.Graph;
using NetGen.Generator.Operators;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit.Cpu;

/// <summary>Emits the sizes of a pooling: which rows and columns lie under each window, and what an average divides by.</summary>
internal static class PoolingShape
{
    /// <param name="emission">Where the struct is added.</param>
    /// <param name="pool">The pooling.</param>
    /// <param name="map">The map as the pooling was declared on.</param>
    /// <param name="from">Where the rows to pool lie.</param>
    /// <param name="to">Where the results go.</param>
    /// <param name="oneWindow">Whether only the rows under one window are kept, so that each row of results starts at row 0.</param>
    public static string Emit(CpuEmission emission, Pooling pool, Shape map, Location from, Location to, bool oneWindow)
    {
        ImmutableArray<Interval> rows = pool.Rows(map), columns = pool.Columns(map);
        if (oneWindow)
        {
            rows = [rows[0]];
        }

        var writer = new SourceWriter();
        using (writer.Block($"private readonly struct {KernelClass.Self} : Cpu::IPooling"))
        {
            writer.Line($$"""
                public static int Channels => {{map.Channels}};

                public static int Columns => {{columns.Length}};

                public static int PixelStride => {{from.PixelStride}};

                public static int RowStride => {{from.RowStride}};

                public static int OutputStride => {{to.PixelStride}};

                public static int RowStep => {{pool.Step.H}};

                public static int ColumnStep => {{pool.Step.W}};

                """);
            Bound("Top", "row", rows.Select(r => r.Start));
            Bound("Bottom", "row", rows.Select(r => r.End));
            Bound("Left", "column", columns.Select(c => c.Start));
            Bound("Right", "column", columns.Select(c => c.End));
            writer.Line($"public static float Divisor(int row, int column) => {Divisor()};");
        }

        return emission.Kernels.Type(pool is MaxPool2D ? "MaxPoolShape" : "AvgPoolShape", writer.ToString(), $"/// <summary>{SourceWriter.Escape(pool.Describe())} on {map}.</summary>");

        void Bound(string name, string index, IEnumerable<int> values) => writer.Line($"public static int {name}(int {index}) => {Lookup(index, [.. values])};").Line();

        string Divisor()
        {
            if (pool is not AveragePooling average)
            {
                return "1f";
            }

            // Rows and columns contribute independently: D(r, c) = D(r, 0) * D(0, c) / D(0, 0).
            int[] down = [.. Enumerable.Range(0, rows.Length).Select(r => average.Divisor(map, r, 0))];
            int[] across = [.. Enumerable.Range(0, columns.Length).Select(c => average.Divisor(map, 0, c))];
            return down.Concat(across).Distinct().Count() == 1
                ? SourceWriter.Float(down[0])
                : $"(float)((long)({Lookup("row", down)}) * ({Lookup("column", across)}) / {down[0]})";
        }
    }

    /// <summary>An expression for element <paramref name="index"/> of the values: arithmetic where they are evenly spaced, else a table.</summary>
    private static string Lookup(string index, int[] values)
    {
        int step = values.Length > 1 ? values[1] - values[0] : 0;
        if (values.Where((v, i) => v != values[0] + (i * step)).Any())
        {
            return $"((global::System.ReadOnlySpan<int>)[{string.Join(", ", values)}])[{index}]";
        }

        return (step, values[0]) switch
        {
            (0, var start) => $"{start}",
            (1, 0) => index,
            (1, var start) => $"{index} + {start}",
            (_, 0) => $"{index} * {step}",
            (_, var start) => $"({index} * {step}) + {start}",
        };
    }
}
