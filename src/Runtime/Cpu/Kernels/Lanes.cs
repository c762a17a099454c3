using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetGen.Cpu;

/// <summary>Writes what is left of a pixel's channels. For emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class Lanes
{
    /// <summary>Writes as many lanes as there are channels left, at most all; none where <paramref name="channels"/> is not above 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store<TVector>(float* target, TVector value, int channels)
        where TVector : struct, ISimd<TVector>
    {
        if (channels >= TVector.Width)
        {
            TVector.Store(target, value);
        }
        else if (channels > 0)
        {
            TVector.StorePartial(target, value, channels);
        }
    }
}
