using System.Runtime.CompilerServices;

namespace NetGen.Cpu;

/// <summary>What the rows of a result are made of, one like the other.</summary>
internal readonly unsafe struct MovedRow
{
    /// <summary>Floats of the rows that are written part after part.</summary>
    private const int MostOfBand = 4096;

    private readonly MapPart* _first;
    private readonly MapPart* _end;
    private readonly MapLoop* _loops;
    private readonly nint _stride;
    private readonly int _columns;
    private readonly int _channels;
    private readonly float _constant;
    private readonly bool _isWholePixels;

    /// <param name="first">The first part.</param>
    /// <param name="end">After the last.</param>
    /// <param name="loops">The loops that lead through them.</param>
    /// <param name="constant">The number that some parts are.</param>
    /// <param name="stride">Floats from a pixel of the result to the next.</param>
    public MovedRow(MapPart* first, MapPart* end, MapLoop* loops, float constant, nint stride)
    {
        MapPart* last = end - 1;
        _first = first;
        _end = end;
        _loops = loops;
        _stride = stride;
        _columns = last->Column + last->Columns;
        _channels = last->Channel + last->Channels;
        _constant = constant;
        _isWholePixels = true;
        for (MapPart* part = first; part < end; part++)
        {
            _isWholePixels &= part->Kind != MapPartKind.Elements && part->Channels == _channels;
        }
    }

    /// <summary>Rows that stay in the first-level cache while part after part of them is written.</summary>
    public int Band => (int)Math.Max(1, MostOfBand / (_columns * _stride));

    /// <summary>Rows that are the number throughout.</summary>
    /// <param name="y">The first pixel.</param>
    /// <param name="yStep">Floats from a row of the result to the next.</param>
    /// <param name="rows">Rows.</param>
    /// <param name="epilogue">What is done to each element; the first of the rows is its first.</param>
    public void Fill<TVector, TEpilogue>(float* y, nint yStep, int rows, TEpilogue epilogue)
        where TVector : struct, ISimd<TVector>
        where TEpilogue : struct, IEpilogue<TEpilogue>
    {
        for (int row = 0; row < rows; row++, y += yStep)
            MovedPixels.Fill<TVector, TEpilogue>(_constant, y, _stride, _columns, _channels, epilogue.From(0, row));
    }

    /// <summary>Other rows, at equal steps in the input.</summary>
    /// <param name="x">The element of the input that the parts of the first row count from.</param>
    /// <param name="xStep">Floats of the input from a row to the next.</param>
    /// <param name="y">The first pixel.</param>
    /// <param name="yStep">Floats from a row of the result to the next.</param>
    /// <param name="rows">Rows.</param>
    /// <param name="epilogue">What is done to each element; the first of the rows is its first.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Move<TVector, TEpilogue>(float* x, nint xStep, float* y, nint yStep, int rows, TEpilogue epilogue)
        where TVector : struct, ISimd<TVector>
        where TEpilogue : struct, IEpilogue<TEpilogue>
    {
        // Only what goes pixel by pixel can do the epilogue on the way.
        if (typeof(TEpilogue) == typeof(Identity) || _isWholePixels)
        {
            Parts<TVector, TEpilogue>(x, xStep, y, yStep, rows, epilogue);
            return;
        }

        Parts<TVector, Identity>(x, xStep, y, yStep, rows, default);
        for (int row = 0; row < rows; row++, y += yStep)
            Elementwise.Row<TVector, TEpilogue>(y, _stride, y, _stride, _columns, _channels, epilogue.From(0, row));
    }

    private void Parts<TVector, TEpilogue>(float* x, nint xStep, float* y, nint yStep, int rows, TEpilogue epilogue)
        where TVector : struct, ISimd<TVector>
        where TEpilogue : struct, IEpilogue<TEpilogue>
    {
        if (typeof(TVector) == typeof(OptimizeAtOnce)) OptimizeAtOnce.Ask(stackalloc byte[1]);

        nint stride = _stride;
        MapLoop* loops = _loops;
        for (MapPart* part = _first, end = _end; part < end; loops += part->Loops, part++)
        {
            float* from = x + part->From, to = y + part->Column * stride + part->Channel;
            int column = part->Column, columns = part->Columns, channels = part->Channels, count = part->Loops;
            nint step = part->Step;
            switch (part->Kind)
            {
                case MapPartKind.Constant:
                    for (int row = 0; row < rows; row++, to += yStep)
                        MovedPixels.Fill<TVector, TEpilogue>(_constant, to, stride, columns, channels, epilogue.From(0, row), column);
                    break;
                case MapPartKind.Pixels:
                    for (int row = 0; row < rows; row++, from += xStep, to += yStep)
                        MovedPixels.Row<TVector, TEpilogue>(from, step, to, stride, columns, channels, epilogue.From(0, row), column);
                    break;
                case MapPartKind.Nest when count == 1:
                    for (int row = 0; row < rows; row++, from += xStep, to += yStep)
                        MovedPixels.Nearest<TVector, TEpilogue>(from, loops, to, stride, channels, epilogue.From(0, row), column);
                    break;
                case MapPartKind.Nest:
                    for (int row = 0; row < rows; row++, from += xStep, to += yStep)
                        MovedPixels.Nest<TVector, TEpilogue>(from, loops, to, stride, channels, epilogue.From(0, row), column);
                    break;
                default:
                    for (int row = 0; row < rows; row++, from += xStep, to += yStep)
                        MovedElements.Copy(from, to, loops, count);
                    break;
            }
        }
    }
}
