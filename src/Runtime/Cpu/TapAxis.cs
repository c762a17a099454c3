using System.ComponentModel;

namespace NetGen.Cpu;

/// <summary>The elements of a transposed convolution's kernel that some of its phases meet, along one axis. For emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct TapAxis
{
    /// <param name="kernel">Elements of the kernel.</param>
    /// <param name="first">The first element of the first phase; those of the next phases follow it.</param>
    /// <param name="phases">Phases.</param>
    /// <param name="taps">Elements that each meets.</param>
    /// <param name="step">From one of these to the next.</param>
    public TapAxis(int kernel, int first, int phases, int taps, int step) => (Kernel, First, Phases, Taps, Step) = (kernel, first, phases, taps, step);

    internal int Kernel { get; }

    internal int Phases { get; }

    internal int Taps { get; }

    private int First { get; }

    private int Step { get; }

    /// <summary>The element at a place under a phase's window: the last element of the kernel meets the first input.</summary>
    internal int Tap(int phase, int place) => First + phase + ((Taps - 1 - place) * Step);
}
