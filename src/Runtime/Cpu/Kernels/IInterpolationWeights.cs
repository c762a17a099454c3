using System.ComponentModel;

namespace NetGen.Cpu;

/// <summary>What the elements around a position count along an axis. For emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public unsafe interface IInterpolationWeights
{
    /// <summary>How many: as many before the position as behind it.</summary>
    static abstract int Taps { get; }

    /// <summary>Whether positions before the first element are taken as its own.</summary>
    static abstract bool StaysInside { get; }

    /// <summary>Computes the weights.</summary>
    /// <param name="part">How far the position lies from the last element before it to the next, 0 to 1.</param>
    /// <returns>As many as there are taps.</returns>
    static abstract Four<float> Weigh(float part);

    /// <summary>Elements of as many channels as a vector has lanes, weighted.</summary>
    /// <param name="x">The first channel.</param>
    /// <param name="elements">How many floats from it each lies.</param>
    /// <param name="weights">What each counts.</param>
    static abstract TVector Mix<TVector>(float* x, Four<nint> elements, Four<TVector> weights)
        where TVector : struct, ISimd<TVector>;
}
