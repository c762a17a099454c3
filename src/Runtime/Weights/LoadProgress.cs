namespace NetGen;

/// <summary>How far loading a file has come.</summary>
/// <param name="BytesRead">Bytes of the tensors that were read.</param>
/// <param name="TotalBytes">Bytes of all tensors in the file that are loaded.</param>
public readonly record struct LoadProgress(long BytesRead, long TotalBytes)
{
    /// <summary>From 0 to 1.</summary>
    public double Fraction => TotalBytes == 0 ? 1 : (double)BytesRead / TotalBytes;
}
