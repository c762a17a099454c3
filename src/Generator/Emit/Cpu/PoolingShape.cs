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
        AxisIntervals planes = pool.Intervals(map, 0), rows = pool.Intervals(map, 1), columns = pool.Intervals(map, 2);
        if (oneWindow)
        {
            (planes, rows) = (planes.Only(0), rows.Only(0));
        }

        var writer = new SourceWriter();
        using (writer.Block($"private readonly struct {KernelClass.Self} : Cpu::IPooling"))
        {
            writer.Line($$"""
                public static int Channels => {{map.Channels}};

                public static int Columns => {{columns.Count}};

                public static int PixelStride => {{from.PixelStride}};

                public static int RowStride => {{from.RowStride}};

                public static int OutputStride => {{to.PixelStride}};

                public static int RowStep => {{Step(1)}};

                public static int ColumnStep => {{Step(2)}};

                """);
            Bound("Top", "row", rows.Start, rows.Count);
            Bound("Bottom", "row", rows.End, rows.Count);
            Bound("Left", "column", columns.Start, columns.Count);
            Bound("Right", "column", columns.End, columns.Count);
            writer.Line($"public static float Divisor(int row, int column) => {Divisor()};");
            if (map.SpatialRank == 3)
            {
                writer.Line($$"""

                    public static int PlaneStride => {{from.PlaneStride}};

                    public static int PlaneStep => {{Step(0)}};

                    """);
                Bound("Front", "plane", planes.Start, planes.Count);
                Bound("Back", "plane", planes.End, planes.Count);
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

        // One beyond the map leads out of it, however large it is.
        int Step(int axis) => Math.Min(pool.Step[axis], map.Size[axis]);

        void Bound(string name, string index, AxisBound bound, int count) => writer.Line($"public static int {name}(int {index}) => {BoundCode.Of(index, bound, count)};").Line();

        string Divisor()
        {
            if (pool is not AveragePooling average)
            {
                return "1f";
            }

            AxisLengths down = Factors(average, 1), across = Factors(average, 2);
            return down.Common is { } rowFactor && across.Common is { } columnFactor
                ? SourceWriter.Float((double)rowFactor * columnFactor)
                : $"(float)((long)({BoundCode.Of("row", down)}) * ({BoundCode.Of("column", across)}))";
        }

        string PlaneDivisor()
        {
            if (pool is not AveragePooling average)
            {
                return "1f";
            }

            AxisLengths through = Factors(average, 0);
            return through.Common is { } factor ? SourceWriter.Float(factor) : BoundCode.Of("plane", through);
        }

        // Of one position, where only the rows under one window are kept.
        AxisLengths Factors(AveragePooling average, int axis) =>
            average.Divisors(map, axis) is var all && oneWindow && axis < Size.Axes - 1 ? new(all.Of.Only(0)) : all;
    }
}
