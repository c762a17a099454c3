using NetGen.Generator.Graph;
using NetGen.Generator.Operators;
using NetGen.Generator.Planning;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Emit.Cpu;

/// <summary>The runtime's poolings: which planes, rows and columns lie under each window, and what is divided by.</summary>
internal static class PoolingCode
{
    /// <param name="node">A <see cref="ReducingPooling"/>.</param>
    /// <param name="from">Where the map that it reads lies.</param>
    /// <param name="oneWindow">Whether only the rows under one window are kept, so that each row of results is the first.</param>
    public static StructCode Of(Node node, Location from, bool oneWindow = false)
    {
        Shape map = node.Input.Shape;
        var pool = (ReducingPooling)node.Operator;
        string divisors = pool.Divisor(map) is { } divisor ? $", divisors: {Boxes(axis => Only(divisor[axis].Of, axis, oneWindow), _ => 1)}" : "";
        return new(
            pool.HasKernelsOfSize ? $"Cpu::{pool.Kernel}<{LengthCode.Of(Side(pool, map))}>" : $"Cpu::{pool.Kernel}",
            $"new(x: {MapCode.Of(from)}, boxes: {Boxes(pool, map, oneWindow)}{divisors}, columns: {node.Output.Shape.Width}, channels: {map.Channels})");
    }

    /// <summary>What lies under each window.</summary>
    public static string Boxes(Pooling pool, Shape map, bool oneWindow = false) => Boxes(
        axis => Only(pool.Intervals(map, axis), axis, oneWindow),
        axis => Math.Min(pool.Step[axis], map.Size[axis])); // One beyond the map leads out of it, however large it is.

    /// <summary>Elements along both sides of the box in the middle, which the map cuts off last; null where it has none such.</summary>
    private static int? Side(Pooling pool, Shape map)
    {
        long down = Along(1), across = Along(2);
        return Along(0) == 1 && down == across ? (int)down : null;

        long Along(int axis)
        {
            AxisIntervals intervals = pool.Intervals(map, axis);
            int step = pool.Step[axis];
            return (intervals[intervals.Count / 2].Length + step - 1L) / step;
        }
    }

    private static AxisIntervals Only(AxisIntervals all, int axis, bool oneWindow) => oneWindow && axis < Size.Axes - 1 ? all.Only(0) : all;

    private static string Boxes(Func<int, AxisIntervals> intervals, Func<int, int> steps)
    {
        return $"new(planes: {Axis(0)}, rows: {Axis(1)}, columns: {Axis(2)})";

        string Axis(int axis)
        {
            AxisIntervals all = intervals(axis);
            string step = steps(axis) == 1 ? "" : $", step: {steps(axis)}";
            return all.Start.Common(all.Count) is { } start && all.End.Common(all.Count) is { } end
                ? $"new({start}, {end}{step})"
                : $"new(start: {Bound(all.Start, all.Count)}, end: {Bound(all.End, all.Count)}{step})";
        }
    }

    private static string Bound(AxisBound bound, int count)
    {
        if (bound.Common(count) is { } common)
        {
            return $"new(0, {common})";
        }

        string divisor = bound.Divisor == 1 ? "" : $", divisor: {bound.Divisor}", wrap = bound.IsWrapped ? $", wrap: {bound.Wrap}" : "", most = bound.IsCut(count) ? $", most: {bound.Most}" : "";
        return $"new({bound.Factor}, {bound.First}{divisor}{wrap}{most})";
    }
}
