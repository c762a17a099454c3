using NetGen.Generator.Formulas;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Operators;

/// <summary>A <see cref="Pooling"/> whose result is the largest element of the box.</summary>
internal abstract record MaxPooling : ReducingPooling
{
    private static readonly Formula Largest = Taking("max(pooled, x)");

    public sealed override string Kernel => "MaxPool";

    public sealed override bool HasKernelsOfSize => true;

    public sealed override double First => double.NegativeInfinity;

    public sealed override Formula Take => Largest;

    /// <summary>The window that slides over the boxes, with as much padding as a convolution would need for it; null where no window does.</summary>
    public abstract Window? WindowOn(Shape input);

    /// <summary>The window, without padding, whose positions are the boxes; null where these are not alike and equally far apart.</summary>
    private protected Window? WindowThrough(Shape input)
    {
        WindowAxis?[] axes = [.. Enumerable.Range(0, Size.Axes).Select(axis => WindowAxis.Through(Intervals(input, axis), input.Size[axis]))];
        return axes.All(axis => axis is not null) ? Window.Of(input.SpatialRank, axis => axes[axis]!.Value) : null;
    }
}
