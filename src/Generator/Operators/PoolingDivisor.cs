using NetGen.Generator.Shapes;

namespace NetGen.Generator.Operators;

/// <summary>
/// What the number at each position of a pooling's result is divided by: the product of a factor for its plane, one for its row and one for its column. The factors along each axis.
/// </summary>
internal sealed record PoolingDivisor(AxisLengths Planes, AxisLengths Rows, AxisLengths Columns)
{
    public AxisLengths this[int axis] => axis switch { 0 => Planes, 1 => Rows, _ => Columns };

    /// <summary>The divisor where it is the same everywhere; else null.</summary>
    public long? Common
    {
        get
        {
            long product = 1;
            for (int axis = 0; axis < Size.Axes; axis++)
            {
                if (this[axis].Common is not { } factor)
                {
                    return null;
                }

                product *= factor;
            }

            return product;
        }
    }

    public static PoolingDivisor Of(Func<int, AxisLengths> factors) => new(factors(0), factors(1), factors(2));
}
