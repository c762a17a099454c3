using System.Diagnostics.CodeAnalysis;

namespace ILGPU;

/// <summary>How much ILGPU optimises. Without effect here: the kernel's own method runs.</summary>
[SuppressMessage("Design", "CA1069:Enums values should not be duplicated", Justification = "So it is in ILGPU.")]
public enum OptimizationLevel
{
    Debug = O0,
    Release = O1,
    O0 = 0,
    O1,
    O2,
}
