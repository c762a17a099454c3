using NetGen.Generator.Formulas;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Operators;

/// <summary>A <see cref="Pooling"/> whose result is the sum of the box divided by a number.</summary>
internal abstract record AveragePooling : ReducingPooling
{
    private static readonly Formula Sum = Taking("pooled + x");

    public sealed override Size Step => Size.One(Size.Axes);

    public sealed override string Kernel => "AvgPool";

    public sealed override double First => 0;

    public sealed override Formula Take => Sum;

    public abstract override PoolingDivisor Divisor(Shape input);
}
