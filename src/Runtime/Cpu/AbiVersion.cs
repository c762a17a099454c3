namespace NetGen.Cpu;

/// <summary>
/// The number of the binary interface between emitted code and the runtimes: what stands in tests/Package.Tests/AbiTests.*.verified.cs, and what its members mean (docs/compatibility.md). The compiler and the
/// runtime for ILGPU have this file, too.
/// </summary>
internal static class AbiVersion
{
    /// <summary>What this source has. Raised with every change: older runtimes do not have what code may call that is emitted from now on.</summary>
    public const int Current = 9;

    /// <summary>What the oldest emitted code that these runtimes still run was compiled for. Becomes <see cref="Current"/> where something is removed or changed, or means something else.</summary>
    public const int Oldest = 8;
}
