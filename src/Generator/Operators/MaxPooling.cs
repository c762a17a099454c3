using NetGen.Generator.Shapes;

namespace NetGen.Generator.Operators;

/// <summary>A <see cref="Pooling"/> whose result is the largest element of the box.</summary>
internal abstract record MaxPooling : Pooling
{
    public sealed override bool RunsSteps => true;

    public sealed override Size? PooledTile(Shape input) => TileOf(input);

    /// <summary>The window that slides over the boxes, with as much padding as a convolution would need for it; null where no window does.</summary>
    public abstract Window? WindowOn(Shape input);
}
