using System.Runtime.CompilerServices;

namespace ILGPU.Checker;

/// <summary>Where a thread stands in its kernel, and its variables while it waits there. <see cref="SteppedKernel"/> fills it.</summary>
internal sealed class KernelFrame
{
    /// <summary>The place of <see cref="At"/> at which a kernel begins.</summary>
    public const int Start = 0;

    private object?[] variables = [];

    /// <summary>Which of the kernel's waits the thread stands at, counted from 1 in the order of the code; <see cref="Start"/> before it has run.</summary>
    public int At;

    public void Save<T>(int variable, T value)
    {
        if (variable >= variables.Length)
            Array.Resize(ref variables, variable + 16);
        if (variables[variable] is StrongBox<T> box)
            box.Value = value;
        else
            variables[variable] = new StrongBox<T>(value);
    }

    public T Restore<T>(int variable) => Unsafe.As<StrongBox<T>>(variables[variable]!).Value!;
}
