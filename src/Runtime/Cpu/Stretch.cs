using System.Runtime.InteropServices;

namespace NetGen.Cpu;

/// <summary>Floats next to each other. Most stretches are short - a row of a small map, what lies between two rows - and a call of the framework takes longer than what it does.</summary>
internal static unsafe class Stretch
{
    /// <summary>The most floats that are done here.</summary>
    private const int Most = 64;

    /// <summary>Zeroes floats.</summary>
    public static void Clear(float* start, nint length)
    {
        if (length > Most)
        {
            NativeMemory.Clear(start, (nuint)length * sizeof(float));
        }
        else if (length >= Simd128.Width)
        {
            // The last vector begins within the one before it.
            for (nint i = 0; i <= length - Simd128.Width; i += Simd128.Width) Simd128.Store(start + i, Simd128.Zero);
            Simd128.Store(start + length - Simd128.Width, Simd128.Zero);
        }
        else
        {
            for (nint i = 0; i < length; i++) start[i] = 0;
        }
    }

    /// <summary>Copies floats to where none of them are.</summary>
    public static void Copy(float* from, float* to, nint length)
    {
        if (length > Most)
        {
            NativeMemory.Copy(from, to, (nuint)length * sizeof(float));
        }
        else if (length >= Simd128.Width)
        {
            for (nint i = 0; i <= length - Simd128.Width; i += Simd128.Width) Simd128.Store(to + i, Simd128.Load(from + i));
            Simd128.Store(to + length - Simd128.Width, Simd128.Load(from + length - Simd128.Width));
        }
        else
        {
            for (nint i = 0; i < length; i++) to[i] = from[i];
        }
    }
}
