using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.Cpu;

/// <summary>The first lanes of a vector from and to memory, and not a byte more, on processors without masked access.</summary>
/// <remarks>Up to four lanes are inlined: of a literal count one or two plain accesses remain.</remarks>
internal static unsafe class PartialVector
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Load128(float* source, int count) => count switch
    {
        0 => Vector128<float>.Zero,
        1 => Vector128.CreateScalar(*source),
        2 => LoadTwo(source),
        3 => LoadTwo(source).WithElement(2, source[2]),
        _ => Unsafe.ReadUnaligned<Vector128<float>>(source),
    };

    public static Vector256<float> Load256(float* source, int count) => count <= Vector128<float>.Count
        ? Vector256.Create(Load128(source, count), Vector128<float>.Zero)
        : Vector256.Create(Unsafe.ReadUnaligned<Vector128<float>>(source), Load128(source + Vector128<float>.Count, count - Vector128<float>.Count));

    public static Vector512<float> Load512(float* source, int count) => count <= Vector256<float>.Count
        ? Vector512.Create(Load256(source, count), Vector256<float>.Zero)
        : Vector512.Create(Unsafe.ReadUnaligned<Vector256<float>>(source), Load256(source + Vector256<float>.Count, count - Vector256<float>.Count));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(float* target, Vector128<float> value, int count)
    {
        switch (count)
        {
            case 0:
                break;
            case 1:
                *target = value.ToScalar();
                break;
            case 2:
                Unsafe.WriteUnaligned(target, value.AsDouble().ToScalar());
                break;
            case 3:
                Unsafe.WriteUnaligned(target, value.AsDouble().ToScalar());
                target[2] = value[2];
                break;
            default:
                Unsafe.WriteUnaligned(target, value);
                break;
        }
    }

    public static void Store(float* target, Vector256<float> value, int count)
    {
        Store(target, value.GetLower(), Math.Min(count, Vector128<float>.Count));
        if (count > Vector128<float>.Count) Store(target + Vector128<float>.Count, value.GetUpper(), count - Vector128<float>.Count);
    }

    public static void Store(float* target, Vector512<float> value, int count)
    {
        Store(target, value.GetLower(), Math.Min(count, Vector256<float>.Count));
        if (count > Vector256<float>.Count) Store(target + Vector256<float>.Count, value.GetUpper(), count - Vector256<float>.Count);
    }

    // As one double: the compiler makes a single load of it, and of two floats it does not.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> LoadTwo(float* source) => Vector128.CreateScalar(Unsafe.ReadUnaligned<double>(source)).AsSingle();
}
