namespace ILGPU.Checker;

/// <summary>The first access of a segment to an element. Whether it wrote shows when the segment ends and the bits are compared.</summary>
internal struct Access
{
    public Storage Storage;
    public int Cell;

    /// <summary>The segment that touched the element before this one.</summary>
    public int Previous;

    /// <summary>The bits before the access, or after the last atomic one.</summary>
    public uint Before;

    public bool IsAtomic;

    /// <summary>Whether the bits have changed when the segment ends.</summary>
    public bool Wrote;
}
