namespace ILGPU.Checker;

/// <summary>Who sees a piece of memory: the grid, a group or a thread.</summary>
internal enum MemorySpace
{
    Global,
    Shared,
    Local,
}
