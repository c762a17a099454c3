using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetGen.Cpu;

/// <summary>Depthwise convolution of a row of results, channels in the lanes. For emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class Depthwise
{
    /// <param name="x">The first element under the window of pixel 0.</param>
    /// <param name="weights">[kernel plane][kernel row][kernel column][channel].</param>
    /// <param name="bias">[channel].</param>
    /// <param name="y">Pixel 0 of the row of the result.</param>
    /// <param name="epilogue">What is done to each result.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Row<TSimd, TVector, TShape, TEpilogue>(float* x, float* weights, float* bias, float* y, TEpilogue epilogue)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct
        where TShape : struct, IDepthwise
        where TEpilogue : struct, IEpilogue
    {
        for (int channel = 0; channel < TShape.Channels; channel += TSimd.Width)
        {
            int left = TShape.Channels - channel;
            int column = 0;

            // Four pixels share each weight while it is in a register.
            for (; column <= TShape.Columns - 4; column += 4)
            {
                TVector c0 = TSimd.Load(bias + channel), c1 = c0, c2 = c0, c3 = c0;
                for (int h = 0; h < TShape.KernelPlanes; h++)
                {
                    for (int i = 0; i < TShape.KernelRows; i++)
                    {
                        float* a = x + (column * TShape.WindowStride) + ((nint)h * TShape.KernelPlaneStride) + ((nint)i * TShape.KernelRowStride) + channel;
                        float* w = weights + (((h * TShape.KernelRows) + i) * TShape.KernelColumns * TShape.Channels) + channel;
                        for (int j = 0; j < TShape.KernelColumns; j++)
                        {
                            TVector b = TSimd.Load(w);
                            c0 = TSimd.MultiplyAdd(TSimd.Load(a), b, c0);
                            c1 = TSimd.MultiplyAdd(TSimd.Load(a + TShape.WindowStride), b, c1);
                            c2 = TSimd.MultiplyAdd(TSimd.Load(a + (2 * TShape.WindowStride)), b, c2);
                            c3 = TSimd.MultiplyAdd(TSimd.Load(a + (3 * TShape.WindowStride)), b, c3);
                            a += TShape.KernelColumnStride;
                            w += TShape.Channels;
                        }
                    }
                }

                float* target = y + (column * TShape.OutputStride) + channel;
                Lanes.Store<TSimd, TVector>(target, epilogue.Apply<TSimd, TVector>(c0, column, channel), left);
                Lanes.Store<TSimd, TVector>(target + TShape.OutputStride, epilogue.Apply<TSimd, TVector>(c1, column + 1, channel), left);
                Lanes.Store<TSimd, TVector>(target + (2 * TShape.OutputStride), epilogue.Apply<TSimd, TVector>(c2, column + 2, channel), left);
                Lanes.Store<TSimd, TVector>(target + (3 * TShape.OutputStride), epilogue.Apply<TSimd, TVector>(c3, column + 3, channel), left);
            }

            for (; column < TShape.Columns; column++)
            {
                // Rows are summed on their own: they need not wait for each other, and a kernel as large as a map rounds less.
                TVector c = TSimd.Load(bias + channel);
                for (int h = 0; h < TShape.KernelPlanes; h++)
                {
                    for (int i = 0; i < TShape.KernelRows; i++)
                    {
                        float* a = x + (column * TShape.WindowStride) + ((nint)h * TShape.KernelPlaneStride) + ((nint)i * TShape.KernelRowStride) + channel;
                        float* w = weights + (((h * TShape.KernelRows) + i) * TShape.KernelColumns * TShape.Channels) + channel;
                        TVector line = TSimd.Zero;
                        for (int j = 0; j < TShape.KernelColumns; j++)
                        {
                            line = TSimd.MultiplyAdd(TSimd.Load(a), TSimd.Load(w), line);
                            a += TShape.KernelColumnStride;
                            w += TShape.Channels;
                        }

                        c = TSimd.Add(c, line);
                    }
                }

                Lanes.Store<TSimd, TVector>(y + (column * TShape.OutputStride) + channel, epilogue.Apply<TSimd, TVector>(c, column, channel), left);
            }
        }
    }
}
