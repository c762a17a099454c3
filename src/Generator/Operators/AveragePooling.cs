using NetGen.Generator.Graph;

namespace NetGen.Generator.Operators;

/// <summary>A <see cref="Pooling"/> whose result is the sum of the rectangle divided by a number.</summary>
internal abstract record AveragePooling : Pooling
{
    /// <summary>What the sum at a position of the result is divided by.</summary>
    public abstract int Divisor(Shape input, int row, int column);
}
