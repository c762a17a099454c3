using System.Collections.Immutable;
using NetGen.Generator.Graph;
using NetGen.Generator.Operators;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit.Cpu;

/// <summary>Emits the sizes of a pooling: which planes, rows and columns lie under each window, and what an average divides by.</summary>
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
        ImmutableArray<Interval> planes = pool.Intervals(map, 0), rows = pool.Intervals(map, 1), columns = pool.Intervals(map, 2);
        if (oneWindow)
        {
            (planes, rows) = ([planes[0]], [rows[0]]);
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
            if (map.SpatialRank == 3)
            {
                writer.Line($$"""

                    public static int PlaneStride => {{from.PlaneStride}};

                    public static int PlaneStep => {{pool.Step.D}};

                    """);
                Bound("Front", "plane", planes.Select(p => p.Start));
                Bound("Back", "plane", planes.Select(p => p.End));
                writer.Line($"public static float PlaneDivisor(int plane) => {PlaneDivisor()};");
            }
        }

        string name = pool switch
        {
            AveragePooling => "AvgPoolShape",
            MaxUnpool => "MaxUnpoolShape",
            _ => "MaxPoolShape",
        };
        return emission.Kernels.Type(name, writer.ToString(), $"/// <summary>{SourceWriter.Escape(pool.Describe())} on {map}.</summary>");

        void Bound(string name, string index, IEnumerable<int> values) => writer.Line($"public static int {name}(int {index}) => {Lookup.Of(index, [.. values])};").Line();

        string Divisor()
        {
            if (pool is not AveragePooling average)
            {
                return "1f";
            }

            int[] down = Factors(average, 1, rows.Length), across = Factors(average, 2, columns.Length);
            return Common(down) && Common(across)
                ? SourceWriter.Float((double)down[0] * across[0])
                : $"(float)((long)({Lookup.Of("row", down)}) * ({Lookup.Of("column", across)}))";
        }

        string PlaneDivisor()
        {
            if (pool is not AveragePooling average)
            {
                return "1f";
            }

            int[] through = Factors(average, 0, planes.Length);
            return Common(through) ? SourceWriter.Float(through[0]) : Lookup.Of("plane", through);
        }

        // Of so many positions: one where only those under one window are kept.
        int[] Factors(AveragePooling average, int axis, int count) => [.. average.Divisors(map, axis).Take(count)];

        static bool Common(int[] factors) => factors.All(f => f == factors[0]);
    }
}
