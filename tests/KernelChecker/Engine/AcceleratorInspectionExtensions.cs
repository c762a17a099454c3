using ILGPU.Runtime;

namespace ILGPU.Checker;

/// <summary>Leads from an accelerator to what tests see of it.</summary>
public static class AcceleratorInspectionExtensions
{
    /// <summary>What a test can see and set of the accelerator.</summary>
    public static AcceleratorInspection Inspect(this Accelerator accelerator) => new(accelerator);
}
