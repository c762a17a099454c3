using System.ComponentModel;

namespace NetGen.Cpu;

/// <summary>What a kernel does to each result before it is written: activation, residual, gate. For emitted code.</summary>
/// <remarks>Implemented by structs, so that each kernel is compiled with its own; several steps are one <see cref="Then{TFirst, TSecond}"/>.</remarks>
/// <typeparam name="TSelf">The implementing struct.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IEpilogue<TSelf>
    where TSelf : struct, IEpilogue<TSelf>
{
    /// <summary>About how many instructions it takes.</summary>
    static abstract int Cost { get; }

    /// <summary>Whether it does the same to each result, wherever that stands.</summary>
    static abstract bool IsUniform { get; }

    /// <summary>Some channels of a pixel of the first row.</summary>
    /// <param name="value">The results.</param>
    /// <param name="pixel">Index of the pixel in the row.</param>
    /// <param name="channel">Channel of the first lane.</param>
    TVector Apply<TVector>(TVector value, nint pixel, nint channel)
        where TVector : struct, ISimd<TVector>;

    /// <summary>The epilogue of what follows a row: that row is its first.</summary>
    TSelf From(nint plane, nint row);

    /// <summary>The epilogue of the pixels on a lattice.</summary>
    internal TSelf On(in Lattice lattice);
}
