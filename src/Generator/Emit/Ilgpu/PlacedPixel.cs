using NetGen.Generator.Emit.Indices;
using NetGen.Generator.Planning;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Emit.Ilgpu;

/// <summary>A pixel of a map whose place follows from that of a pixel of another: its coordinates are expressions in the other's.</summary>
/// <param name="other">The other pixel.</param>
/// <param name="map">The map that it is a pixel of.</param>
internal abstract class PlacedPixel(PixelCode other, Shape map) : PixelCode(0, map)
{
    public sealed override IndexExpression Number => (Image * Map.Size.Count) + Within;

    public sealed override IndexExpression Image => other.Image;

    public sealed override IndexExpression Within => (Plane * (Map.Height * Map.Width)) + (Row * Map.Width) + Column;

    public sealed override IndexExpression Plane => Coordinate(0, other.Plane);

    public sealed override IndexExpression Row => Coordinate(1, other.Row);

    public sealed override IndexExpression Column => Coordinate(2, other.Column);

    public sealed override void Write(SourceWriter writer, Action<SourceWriter> body) => other.Write(writer, body);

    /// <summary>The coordinate along an axis.</summary>
    protected abstract IndexExpression Coordinate(int axis, IndexExpression of);
}

/// <summary>A pixel under a window of a pooling whose windows tile the map, by the window and its place under it.</summary>
/// <param name="pooled">The window.</param>
/// <param name="window">The size of the windows.</param>
/// <param name="index">The place: plane by plane and row by row.</param>
/// <param name="map">The map before pooling.</param>
internal sealed class PixelUnderWindow(PixelCode pooled, Size window, IndexExpression index, Shape map) : PlacedPixel(pooled, map)
{
    protected override IndexExpression Coordinate(int axis, IndexExpression of) => (of * window[axis]) + axis switch
    {
        0 => index / (window.H * window.W),
        1 => index / window.W % window.H,
        _ => index % window.W,
    };
}

/// <summary>A pixel of a transposed convolution's result, by its place among those of a <see cref="Phase"/>.</summary>
/// <param name="among">The pixel among those of the phase.</param>
/// <param name="phase">The phase.</param>
/// <param name="map">The result.</param>
internal sealed class PixelOfPhase(PixelCode among, Phase phase, Shape map) : PlacedPixel(among, map)
{
    protected override IndexExpression Coordinate(int axis, IndexExpression of) => (of * phase.Step[axis]) + phase.First[axis];
}
