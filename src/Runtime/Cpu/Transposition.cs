using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.Cpu;

/// <summary>Copies a matrix so that what lay side by side lies in lines, and what lay in lines side by side.</summary>
/// <remarks>By blocks of 4 x 4; where there are no multiples of 4, the last block overlaps the one before.</remarks>
internal static unsafe class Transposition
{
    private const int Block = 4;

    // As many lines as stay in the first-level cache while the blocks of the others pass over them.
    private const int Chunk = 64;

    /// <summary>Element i of line k of the source becomes element k of line i of the target.</summary>
    /// <param name="source">Line 0.</param>
    /// <param name="sourceStep">Floats from a line to the next.</param>
    /// <param name="length">Elements of a line of the source: lines of the target.</param>
    /// <param name="target">Line 0.</param>
    /// <param name="targetStep">Floats from a line to the next.</param>
    /// <param name="lines">Lines of the source: elements of a line of the target.</param>
    public static void Run(float* source, nint sourceStep, int length, float* target, nint targetStep, int lines)
    {
        switch (length, lines)
        {
            case ( < Block, < Block):
                for (int i = 0; i < length; i++)
                {
                    for (int k = 0; k < lines; k++) target[i * targetStep + k] = source[k * sourceStep + i];
                }
                break;
            case (_, 1):
                Blocks<Four, One>(source, sourceStep, length, target, targetStep, lines);
                break;
            case (_, 2):
                Blocks<Four, Two>(source, sourceStep, length, target, targetStep, lines);
                break;
            case (_, 3):
                Blocks<Four, Three>(source, sourceStep, length, target, targetStep, lines);
                break;
            case (1, _):
                Blocks<One, Four>(source, sourceStep, length, target, targetStep, lines);
                break;
            case (2, _):
                Blocks<Two, Four>(source, sourceStep, length, target, targetStep, lines);
                break;
            case (3, _):
                Blocks<Three, Four>(source, sourceStep, length, target, targetStep, lines);
                break;
            default:
                Blocks<Four, Four>(source, sourceStep, length, target, targetStep, lines);
                break;
        }
    }

    /// <typeparam name="TLoaded">Elements of a block that lie side by side in the source: fewer than 4 only where there are no more.</typeparam>
    /// <typeparam name="TStored">Elements of a block that lie side by side in the target: fewer than 4 only where there are no more.</typeparam>
    private static void Blocks<TLoaded, TStored>(float* source, nint sourceStep, int length, float* target, nint targetStep, int lines)
        where TLoaded : struct, ICount
        where TStored : struct, ICount
    {
        int lastElement = length - TLoaded.Value, lastLine = lines - TStored.Value;

        // The lines that lie closer together are walked along, some of them at a time.
        if (targetStep <= sourceStep)
        {
            for (int chunk = 0; chunk < length; chunk += Chunk)
            {
                int end = Math.Min(length, chunk + Chunk);
                for (int k = 0; k < lines; k += Block)
                {
                    int line = Math.Min(k, lastLine);
                    float* from = source + line * sourceStep, to = target + line;
                    for (int i = chunk; i < end; i += Block)
                    {
                        int element = Math.Min(i, lastElement);
                        Square<TLoaded, TStored>(from + element, sourceStep, to + element * targetStep, targetStep);
                    }
                }
            }
        }
        else
        {
            for (int chunk = 0; chunk < lines; chunk += Chunk)
            {
                int end = Math.Min(lines, chunk + Chunk);
                for (int i = 0; i < length; i += Block)
                {
                    int element = Math.Min(i, lastElement);
                    float* from = source + element, to = target + element * targetStep;
                    for (int k = chunk; k < end; k += Block)
                    {
                        int line = Math.Min(k, lastLine);
                        Square<TLoaded, TStored>(from + line * sourceStep, sourceStep, to + line, targetStep);
                    }
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Square<TLoaded, TStored>(float* source, nint sourceStep, float* target, nint targetStep)
        where TLoaded : struct, ICount
        where TStored : struct, ICount
    {
        // A line that is not there is read from the first one and not stored.
        int loaded = TLoaded.Value, stored = TStored.Value;
        Vector128<float> r0 = Load(source, loaded);
        Vector128<float> r1 = Load(stored > 1 ? source + sourceStep : source, loaded);
        Vector128<float> r2 = Load(stored > 2 ? source + 2 * sourceStep : source, loaded);
        Vector128<float> r3 = Load(stored > 3 ? source + 3 * sourceStep : source, loaded);
        Transpose4.Run(ref r0, ref r1, ref r2, ref r3);
        Store(target, r0, stored);
        if (loaded > 1) Store(target + targetStep, r1, stored);
        if (loaded > 2) Store(target + 2 * targetStep, r2, stored);
        if (loaded > 3) Store(target + 3 * targetStep, r3, stored);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> Load(float* source, int count) => (count == Block ? Simd128.Load(source) : Simd128.LoadPartial(source, count)).Lanes;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(float* target, Vector128<float> value, int count)
    {
        if (count == Block) Simd128.Store(target, new(value));
        else Simd128.StorePartial(target, new(value), count);
    }

    /// <summary>A number that code is compiled with, so that masks are constants.</summary>
    private interface ICount
    {
        static abstract int Value { get; }
    }

    private readonly struct One : ICount
    {
        public static int Value => 1;
    }

    private readonly struct Two : ICount
    {
        public static int Value => 2;
    }

    private readonly struct Three : ICount
    {
        public static int Value => 3;
    }

    private readonly struct Four : ICount
    {
        public static int Value => Block;
    }
}
