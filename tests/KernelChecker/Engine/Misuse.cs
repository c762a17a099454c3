namespace ILGPU.Checker;

/// <summary>What a kernel did that a GPU would not have reported.</summary>
public enum Misuse
{
    /// <summary>An index outside the view it was applied to.</summary>
    OutsideView,

    /// <summary>A barrier that not all threads of the group reach, or not equally often.</summary>
    DivergentBarrier,

    /// <summary>A warp operation that not all lanes of the warp reach.</summary>
    DivergentWarp,

    /// <summary>A read of memory that nobody has written.</summary>
    Uninitialised,

    /// <summary>Two threads touch an element without a barrier between them, and one of them writes it.</summary>
    Race,

    /// <summary>Shared memory of different sizes, or more of it than the device has.</summary>
    SharedMemory,

    /// <summary>An argument that ILGPU cannot pass to a kernel.</summary>
    Argument,

    /// <summary>A view read or written by the host, which does not work on a GPU.</summary>
    OutsideKernel,

    /// <summary>Work on one stream that touches what another stream may still be using.</summary>
    Unsynchronised,

    /// <summary>The kernel threw an exception of its own.</summary>
    Exception,
}
