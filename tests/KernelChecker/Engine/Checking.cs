namespace ILGPU.Checker;

/// <summary>How closely kernels are watched.</summary>
public enum Checking
{
    /// <summary>Bounds and barriers only.</summary>
    Bounds,

    /// <summary>Bounds, barriers, races and reads of memory that nobody wrote.</summary>
    Full,
}
