using NetGen.Generator.Shapes;

namespace NetGen.Generator.Operators;

/// <summary>A <see cref="Pooling"/> whose result is the sum of the box divided by a number.</summary>
internal abstract record AveragePooling : Pooling
{
    public sealed override bool RunsSteps => true;

    public sealed override Size? PooledTile(Shape input) => TileOf(input);

    public sealed override Size Step => Size.One(Size.Axes);

    /// <summary>
    /// What the sum at a position of the result is divided by is a product: a factor for its plane, one for its row, one for its column. The factors along an axis.
    /// </summary>
    public abstract AxisLengths Divisors(Shape input, int axis);

    /// <summary>The divisor where it is the same everywhere; else null.</summary>
    public long? CommonDivisor(Shape input)
    {
        long product = 1;
        for (int axis = 0; axis < Size.Axes; axis++)
        {
            if (Divisors(input, axis).Common is not { } factor)
            {
                return null;
            }

            product *= factor;
        }

        return product;
    }
}
