namespace ILGPU.Checker;

/// <summary>A kernel, or the code that launches it, would be wrong on a GPU. The message names kernel, group, thread and element.</summary>
public sealed class KernelMisuseException(Misuse misuse, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>The kind of misuse.</summary>
    public Misuse Misuse { get; } = misuse;
}
