using System.ComponentModel;

namespace NetGen.Cpu;

/// <summary>Depthwise convolution with windows any number of pixels apart: four pixels share each weight while it is in a register. For emitted code.</summary>
/// <typeparam name="TColumns">Columns of the kernel.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct SpacedTaps<TColumns> : IDepthwiseRow
    where TColumns : struct, ILength
{
    /// <inheritdoc/>
    public static void Run<TVector, TEpilogue>(
        float* x, nint xStride, in Window window, float* weights, float* bias, float* y, nint yStride, int pixels, TEpilogue epilogue)
        where TVector : struct, ISimd<TVector>
        where TEpilogue : struct, IEpilogue<TEpilogue>
    {
        if (typeof(TVector) == typeof(OptimizeAtOnce)) OptimizeAtOnce.Ask(stackalloc byte[1]);

        nint rowStride = window.RowStride, step = window.ColumnStride;
        int planes = window.Planes, rows = window.Rows, columns = window.Columns, channels = window.Run;
        for (int channel = 0; channel < channels; channel += TVector.Width)
        {
            int left = channels - channel, column = 0;
            TVector start = TVector.Load(bias + channel);
            float* first = x + channel, target = y + channel;

            // Four pixels share each weight while it is in a register.
            for (; column <= pixels - 4; column += 4)
            {
                TVector c0 = start, c1 = start, c2 = start, c3 = start;
                float* w = weights + channel;
                for (int h = 0; h < planes; h++)
                {
                    float* line = first + h * window.PlaneStride;
                    for (int i = 0; i < rows; i++)
                    {
                        float* a = line, a2 = line + 2 * xStride;
                        for (int j = 0; j < TColumns.Of(columns); j++)
                        {
                            TVector b = TVector.Load(w);
                            c0 = TVector.MultiplyAdd(TVector.Load(a), b, c0);
                            c1 = TVector.MultiplyAdd(TVector.Load(a + xStride), b, c1);
                            c2 = TVector.MultiplyAdd(TVector.Load(a2), b, c2);
                            c3 = TVector.MultiplyAdd(TVector.Load(a2 + xStride), b, c3);
                            a += step;
                            a2 += step;
                            w += channels;
                        }

                        line += rowStride;
                    }
                }

                Lanes.Store<TVector>(target, epilogue.Apply<TVector>(c0, column, channel), left);
                target += yStride;
                Lanes.Store<TVector>(target, epilogue.Apply<TVector>(c1, column + 1, channel), left);
                target += yStride;
                Lanes.Store<TVector>(target, epilogue.Apply<TVector>(c2, column + 2, channel), left);
                target += yStride;
                Lanes.Store<TVector>(target, epilogue.Apply<TVector>(c3, column + 3, channel), left);
                target += yStride;
                first += 4 * xStride;
            }

            for (; column < pixels; column++)
            {
                // Rows are summed on their own: they need not wait for each other, and a kernel as large as a map rounds less.
                TVector c = start;
                float* w = weights + channel;
                for (int h = 0; h < planes; h++)
                {
                    float* line = first + h * window.PlaneStride;
                    for (int i = 0; i < rows; i++)
                    {
                        float* a = line;
                        TVector sum = TVector.Zero;
                        for (int j = 0; j < TColumns.Of(columns); j++)
                        {
                            sum = TVector.MultiplyAdd(TVector.Load(a), TVector.Load(w), sum);
                            a += step;
                            w += channels;
                        }

                        c = TVector.Add(c, sum);
                        line += rowStride;
                    }
                }

                Lanes.Store<TVector>(target, epilogue.Apply<TVector>(c, column, channel), left);
                target += yStride;
                first += xStride;
            }
        }
    }
}
