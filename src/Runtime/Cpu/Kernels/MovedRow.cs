using System.Runtime.CompilerServices;

namespace NetGen.Cpu;

/// <summary>What the rows of a result are made of, one like the other.</summary>
internal readonly unsafe struct MovedRow
{
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

    /// <summary>A row that is the number throughout.</summary>
    /// <param name="y">The first pixel of the row.</param>
    /// <param name="epilogue">What is done to each element of the row.</param>
    public void Fill<TSimd, TVector, TEpilogue>(float* y, TEpilogue epilogue)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct
        where TEpilogue : struct, IEpilogue<TEpilogue> =>
        MovedPixels.Fill<TSimd, TVector, TEpilogue>(_constant, y, _stride, _columns, _channels, epilogue);

    /// <summary>Any other row.</summary>
    /// <param name="x">The element of the input that the parts count from.</param>
    /// <param name="y">The first pixel of the row.</param>
    /// <param name="epilogue">What is done to each element of the row.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Move<TSimd, TVector, TEpilogue>(float* x, float* y, TEpilogue epilogue)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct
        where TEpilogue : struct, IEpilogue<TEpilogue>
    {
        // Only what goes pixel by pixel can do the epilogue on the way.
        if (typeof(TEpilogue) == typeof(Identity) || _isWholePixels)
        {
            Parts<TSimd, TVector, TEpilogue>(x, y, epilogue);
        }
        else
        {
            Parts<TSimd, TVector, Identity>(x, y, default);
            Elementwise.Row<TSimd, TVector, TEpilogue>(y, _stride, y, _stride, _columns, _channels, epilogue);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Parts<TSimd, TVector, TEpilogue>(float* x, float* y, TEpilogue epilogue)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct
        where TEpilogue : struct, IEpilogue<TEpilogue>
    {
        nint stride = _stride;
        MapLoop* loops = _loops;
        for (MapPart* part = _first, end = _end; part < end; loops += part->Loops, part++)
        {
            float* from = x + part->From, to = y + part->Column * stride + part->Channel;
            MapPartKind kind = part->Kind;
            if (kind == MapPartKind.Pixels) MovedPixels.Row<TSimd, TVector, TEpilogue>(from, part->Step, to, stride, part->Columns, part->Channels, epilogue, part->Column);
            else if (kind == MapPartKind.Constant) MovedPixels.Fill<TSimd, TVector, TEpilogue>(_constant, to, stride, part->Columns, part->Channels, epilogue, part->Column);
            else if (kind == MapPartKind.Elements) MovedElements.Copy(from, to, loops, part->Loops);
            else if (part->Loops == 1) MovedPixels.Nearest<TSimd, TVector, TEpilogue>(from, loops, to, stride, part->Channels, epilogue, part->Column);
            else MovedPixels.Nest<TSimd, TVector, TEpilogue>(from, loops, to, stride, part->Channels, epilogue, part->Column);
        }
    }
}
