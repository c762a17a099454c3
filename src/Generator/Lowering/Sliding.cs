using NetGen.Generator.Operators;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Lowering;

/// <summary>The window of a convolution that a rewrite makes.</summary>
internal static class Sliding
{
    /// <summary>
    /// Stride 1 where the kernel is as large as its map: there is one position, so the stride says nothing at this size,
    /// and at a larger one the network is to be evaluated at every position.
    /// </summary>
    public static Window Over(Shape input, Window window) => window.Covers(input) ? window with { Stride = Size.One(window.Rank) } : window;
}
