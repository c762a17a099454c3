namespace ILGPU;

/// <summary>An index of some number of dimensions.</summary>
public interface IIndex
{
    /// <summary>The number of elements: the product of the dimensions.</summary>
    long Size { get; }
}
