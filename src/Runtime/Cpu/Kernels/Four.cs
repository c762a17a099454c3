using System.ComponentModel;

namespace NetGen.Cpu;

/// <summary>Up to four of something, which stay in registers. For emitted code.</summary>
/// <typeparam name="T">What they are.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Four<T>
{
    internal readonly T First;
    internal readonly T Second;
    internal readonly T Third;
    internal readonly T Fourth;

    internal Four(T first, T second, T third, T fourth)
    {
        First = first;
        Second = second;
        Third = third;
        Fourth = fourth;
    }

    internal T this[int index] => index switch { 0 => First, 1 => Second, 2 => Third, _ => Fourth };
}
