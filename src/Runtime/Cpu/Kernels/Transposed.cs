using System.ComponentModel;

namespace NetGen.Cpu;

/// <summary>Runs the phases of a transposed convolution, each as a convolution that writes every stride-th pixel. For emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class Transposed
{
    /// <summary>Phases whose windows have the same elements.</summary>
    /// <param name="kernel">The first of them, as if its windows began at the first input.</param>
    /// <param name="x">The input.</param>
    /// <param name="planePhases">The phases along the planes.</param>
    /// <param name="rowPhases">The phases along the rows.</param>
    /// <param name="columnPhases">The phases along the columns.</param>
    /// <param name="phaseLength">Elements from the weights of a phase to those of the next, columns first, then rows, then planes.</param>
    /// <param name="planes">Planes of a phase.</param>
    /// <param name="rows">Rows of a plane of a phase.</param>
    /// <param name="y">The result.</param>
    /// <param name="epilogue">What is done to each element of the result.</param>
    public static void Run<TVector, TKernel, TEpilogue>(
        TKernel kernel, Map x, PhaseAxis planePhases, PhaseAxis rowPhases, PhaseAxis columnPhases, nint phaseLength, int planes, int rows, Map y, TEpilogue epilogue)
        where TVector : struct, ISimd<TVector>
        where TKernel : struct, IPhaseKernel<TKernel>
        where TEpilogue : struct, IEpilogue<TEpilogue>
    {
        nint phase = 0;
        for (int deep = 0; deep < planePhases.Count; deep++)
        {
            for (int down = 0; down < rowPhases.Count; down++)
            {
                for (int across = 0; across < columnPhases.Count; across++, phase++)
                {
                    int plane = planePhases.Pixel(deep), row = rowPhases.Pixel(down), column = columnPhases.Pixel(across);
                    if (plane < 0 || row < 0 || column < 0) continue;

                    var lattice = new Lattice(plane, row, column, planePhases.Stride, rowPhases.Stride, columnPhases.Stride);
                    nint input = planePhases.Input(deep) * x.PlaneStride + rowPhases.Input(down) * x.RowStride + columnPhases.Input(across) * x.PixelStride;
                    Rows.Run<TVector, TKernel, TEpilogue>(kernel.Moved(input, phase * phaseLength), planes, rows, y.On(lattice), epilogue.On(lattice));
                }
            }
        }
    }
}
