using System.ComponentModel;

namespace NetGen.Cpu;

/// <summary>What a kernel does to each result before it is written: activation, residual, gate. For emitted code.</summary>
/// <remarks>Implemented by structs, so that each kernel is compiled with its own. A struct that reads other values is made anew for each row.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IEpilogue
{
    /// <summary>Some channels of a pixel.</summary>
    /// <param name="value">The results.</param>
    /// <param name="pixel">Index of the pixel in the row.</param>
    /// <param name="channel">Channel of the first lane.</param>
    TVector Apply<TSimd, TVector>(TVector value, int pixel, int channel)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct;
}
