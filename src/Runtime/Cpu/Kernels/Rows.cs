using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetGen.Cpu;

/// <summary>Runs kernels over the rows of their results. For emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class Rows
{
    /// <summary>All rows.</summary>
    /// <param name="kernel">What computes a row.</param>
    /// <param name="planes">Planes of the result.</param>
    /// <param name="rows">Rows of a plane.</param>
    /// <param name="y">The result.</param>
    /// <param name="epilogue">What is done to each element.</param>
    public static void Run<TVector, TKernel, TEpilogue>(in TKernel kernel, int planes, int rows, Map y, TEpilogue epilogue)
        where TVector : struct, ISimd<TVector>
        where TKernel : struct, IRowKernel
        where TEpilogue : struct, IEpilogue<TEpilogue>
    {
        if (typeof(TVector) == typeof(OptimizeAtOnce)) OptimizeAtOnce.Ask(stackalloc byte[1]);

        for (int plane = 0; plane < planes; plane++)
        {
            for (int row = 0; row < rows; row++)
                Unsafe.AsRef(in kernel).Row<TVector, TEpilogue>(plane, row, y.Row(plane, row), y.PixelStride, epilogue.From(plane, row));
        }
    }

    /// <summary>All rows, pooled by windows that tile them: those under a window are kept, pooled while they are in the cache, and overwritten by the next.</summary>
    /// <param name="kernel">What computes a row.</param>
    /// <param name="kept">Where the rows under a window go.</param>
    /// <param name="windowPlanes">Planes under a window.</param>
    /// <param name="windowRows">Rows of a plane under a window.</param>
    /// <param name="epilogue">What is done to each element before pooling.</param>
    /// <param name="pool">Pools the rows that are kept, as the first row of its result.</param>
    /// <param name="planes">Planes of the result.</param>
    /// <param name="rows">Rows of a plane of the result.</param>
    /// <param name="y">The result.</param>
    /// <param name="poolEpilogue">What is done to each element of the result.</param>
    public static void Pool<TVector, TKernel, TEpilogue, TPool, TPoolEpilogue>(
        in TKernel kernel, Map kept, int windowPlanes, int windowRows, TEpilogue epilogue, in TPool pool, int planes, int rows, Map y, TPoolEpilogue poolEpilogue)
        where TVector : struct, ISimd<TVector>
        where TKernel : struct, IRowKernel
        where TEpilogue : struct, IEpilogue<TEpilogue>
        where TPool : struct, IRowKernel
        where TPoolEpilogue : struct, IEpilogue<TPoolEpilogue>
    {
        if (typeof(TVector) == typeof(OptimizeAtOnce)) OptimizeAtOnce.Ask(stackalloc byte[1]);

        for (int plane = 0; plane < planes; plane++)
        {
            for (int row = 0; row < rows; row++)
            {
                for (int deep = 0; deep < windowPlanes; deep++)
                {
                    for (int under = 0; under < windowRows; under++)
                    {
                        int fromPlane = plane * windowPlanes + deep, fromRow = row * windowRows + under;
                        Unsafe.AsRef(in kernel).Row<TVector, TEpilogue>(fromPlane, fromRow, kept.Row(deep, under), kept.PixelStride, epilogue.From(fromPlane, fromRow));
                    }
                }

                Unsafe.AsRef(in pool).Row<TVector, TPoolEpilogue>(0, 0, y.Row(plane, row), y.PixelStride, poolEpilogue.From(plane, row));
            }
        }
    }
}
