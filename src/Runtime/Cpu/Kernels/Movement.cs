using System.ComponentModel;

namespace NetGen.Cpu;

/// <summary>A map whose elements are those of another in another place, or a number. For emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class Movement
{
    /// <summary>All rows.</summary>
    /// <param name="x">The element of the input that the result's first is; where that is a number, the first that is none.</param>
    /// <param name="rows">The rows of a plane.</param>
    /// <param name="parts">What a row is made of, pixel after pixel and of each channel after channel: a row that is not a number throughout.</param>
    /// <param name="y">The result.</param>
    /// <param name="epilogue">What is done to each element.</param>
    /// <param name="planes">The planes; none for one that is the input's.</param>
    /// <param name="loops">The loops that lead through all these, in their order: planes, rows, parts.</param>
    /// <param name="constant">The number.</param>
    public static void Run<TVector, TEpilogue>(
        float* x,
        ReadOnlySpan<MapSegment> rows,
        ReadOnlySpan<MapPart> parts,
        Map y,
        TEpilogue epilogue,
        ReadOnlySpan<MapSegment> planes = default,
        ReadOnlySpan<MapLoop> loops = default,
        float constant = 0)
        where TVector : struct, ISimd<TVector>
        where TEpilogue : struct, IEpilogue<TEpilogue>
    {
        MapSegment single = new(1, 0, 0);
        fixed (MapSegment* givenPlanes = planes, firstRow = rows)
        fixed (MapPart* firstPart = parts)
        fixed (MapLoop* firstLoop = loops)
        {
            MapSegment* firstPlane = planes.IsEmpty ? &single : givenPlanes, endOfPlanes = firstPlane + Math.Max(planes.Length, 1), endOfRows = firstRow + rows.Length;
            MapLoop* ofPlane = firstLoop, ofRows = firstLoop + Loops(firstPlane, endOfPlanes);
            var ofRow = new MovedRow(firstPart, firstPart + parts.Length, ofRows + Loops(firstRow, endOfRows), constant, y.PixelStride);
            int plane = 0;
            for (MapSegment* deep = firstPlane; deep < endOfPlanes; ofPlane += deep->Loops, deep++)
            {
                for (int i = 0; i < deep->Count; i++, plane++)
                {
                    float* from = deep->IsConstant ? null : x + deep->At(i, ofPlane);
                    Rows<TVector, TEpilogue>(from, firstRow, endOfRows, ofRows, ofRow, y.Row(plane, 0), y.RowStride, epilogue.From(plane, 0));
                }
            }
        }
    }

    private static int Loops(MapSegment* segment, MapSegment* end)
    {
        int loops = 0;
        for (; segment < end; segment++) loops += segment->Loops;
        return loops;
    }

    /// <summary>The rows of a plane.</summary>
    /// <param name="x">The element of the input that they count from; null where all of the plane is a number.</param>
    /// <param name="segment">The first rows.</param>
    /// <param name="end">After the last.</param>
    /// <param name="loops">The loops that lead through them.</param>
    /// <param name="ofRow">What each is made of.</param>
    /// <param name="y">The first row of the result.</param>
    /// <param name="yStride">Floats from a row of the result to the next.</param>
    /// <param name="epilogue">What is done to each element of the plane.</param>
    private static void Rows<TVector, TEpilogue>(
        float* x, MapSegment* segment, MapSegment* end, MapLoop* loops, in MovedRow ofRow, float* y, nint yStride, TEpilogue epilogue)
        where TVector : struct, ISimd<TVector>
        where TEpilogue : struct, IEpilogue<TEpilogue>
    {
        if (typeof(TVector) == typeof(OptimizeAtOnce)) OptimizeAtOnce.Ask(stackalloc byte[1]);

        int row = 0, most = ofRow.Band;
        for (; segment < end; loops += segment->Loops, segment++)
        {
            int rows = segment->Count;
            if (x == null || segment->IsConstant)
            {
                ofRow.Fill<TVector, TEpilogue>(y + row * yStride, yStride, rows, epilogue.From(0, row));
                row += rows;
                continue;
            }

            int band = segment->Loops == 0 ? most : 1;
            for (int i = 0; i < rows; i += band)
            {
                int count = Math.Min(band, rows - i);
                ofRow.Move<TVector, TEpilogue>(x + segment->At(i, loops), segment->Step, y + row * yStride, yStride, count, epilogue.From(0, row));
                row += count;
            }
        }
    }
}
