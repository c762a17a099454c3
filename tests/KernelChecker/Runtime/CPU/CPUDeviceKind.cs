namespace ILGPU.Runtime.CPU;

/// <summary>Devices after which a simulated one is modelled.</summary>
public enum CPUDeviceKind
{
    Default,
    Nvidia,
    AMD,
    LegacyAMD,
    Intel,
}
