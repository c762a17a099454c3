namespace ILGPU.Checker;

/// <summary>
/// What is remembered of one element: the numbers of the segments that touched it. A segment is what one thread runs between two barriers;
/// segments are numbered upwards over launches, groups and intervals, so one comparison tells whether a number belongs to the same launch,
/// group or interval, and nothing ever has to be cleared.
/// </summary>
internal struct Cell
{
    /// <summary>The segment that touched the element last.</summary>
    public int Last;

    /// <summary>The last segment that touched it and belonged to another group than <see cref="Last"/>.</summary>
    public int Foreign;

    /// <summary>The segment that wrote it last, other than atomically.</summary>
    public int Writer;

    /// <summary>The segment that updated it atomically last.</summary>
    public int Atomic;
}
