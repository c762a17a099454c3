using NetGen.Generator.Planning;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Emit.Ilgpu;

/// <summary>A pixel of a map whose place follows from that of a pixel of another: its coordinates are expressions in the other's.</summary>
/// <param name="other">The other pixel.</param>
/// <param name="map">The map that it is a pixel of.</param>
internal abstract class PlacedPixel(PixelCode other, Shape map) : PixelCode("", map)
{
    public sealed override string Number => $"({IndexCode.Sum(IndexCode.Times(Image, Map.Size.Count), Within)})";

    public sealed override string Image => other.Image;

    public sealed override string Within => IndexCode.Sum(IndexCode.Times(Plane, Map.Height * Map.Width), IndexCode.Times(Row, Map.Width), Column);

    public sealed override string Plane => Coordinate(0, other.Plane);

    public sealed override string Row => Coordinate(1, other.Row);

    public sealed override string Column => Coordinate(2, other.Column);

    public sealed override void Declare(SourceWriter writer) => other.Declare(writer);

    /// <summary>The coordinate along an axis, as an expression that may be multiplied.</summary>
    protected abstract string Coordinate(int axis, string of);

    /// <summary>So many times a coordinate, and an offset.</summary>
    protected static string At(string coordinate, int step, string offset) =>
        IndexCode.Sum(IndexCode.Times(coordinate, step), offset) is var sum && offset != "0" && coordinate != "0" ? $"({sum})" : sum;
}

/// <summary>A pixel under a window of a pooling whose windows tile the map, by the window and its place under it.</summary>
/// <param name="pooled">The window.</param>
/// <param name="window">The size of the windows.</param>
/// <param name="index">The place: plane by plane and row by row.</param>
/// <param name="map">The map before pooling.</param>
internal sealed class PixelUnderWindow(PixelCode pooled, Size window, int index, Shape map) : PlacedPixel(pooled, map)
{
    protected override string Coordinate(int axis, string of) => At(of, window[axis], axis switch
    {
        0 => $"{index / (window.H * window.W)}",
        1 => $"{index / window.W % window.H}",
        _ => $"{index % window.W}",
    });
}

/// <summary>A pixel of a transposed convolution's result, by its place among those of a <see cref="Phase"/>.</summary>
/// <param name="among">The pixel among those of the phase.</param>
/// <param name="phase">The phase.</param>
/// <param name="map">The result.</param>
internal sealed class PixelOfPhase(PixelCode among, Phase phase, Shape map) : PlacedPixel(among, map)
{
    protected override string Coordinate(int axis, string of) => At(of, phase.Step[axis], $"{phase.First[axis]}");
}

/// <summary>A pixel under a window of a pooling whose place there is known only when the kernel runs.</summary>
/// <inheritdoc cref="PixelUnderWindow"/>
internal sealed class PixelAtRow(PixelCode pooled, Size window, string index, Shape map) : PlacedPixel(pooled, map)
{
    protected override string Coordinate(int axis, string of)
    {
        string sum = IndexCode.Sum(IndexCode.Times(of, window[axis]), axis switch
        {
            0 => window.D == 1 ? "0" : IndexCode.Divide(index, window.H * window.W),
            1 => window.D > 1 ? IndexCode.Modulo(IndexCode.Divide(index, window.W), window.H) : window.H == 1 ? "0" : IndexCode.Divide(index, window.W),
            _ => IndexCode.Modulo(index, window.W),
        });
        return sum == "0" ? sum : $"({IndexCode.Bare(sum)})";
    }
}
