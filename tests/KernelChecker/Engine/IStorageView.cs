namespace ILGPU.Checker;

/// <summary>A view, as seen by launches and copies.</summary>
internal interface IStorageView
{
    /// <summary>The memory that is viewed; null for an empty view of none.</summary>
    Storage? Storage { get; }

    long OffsetInBytes { get; }

    long LengthInBytes { get; }
}
