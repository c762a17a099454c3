namespace ILGPU;

/// <summary>How the elements of a one-dimensional view lie.</summary>
public interface IStride1D;

/// <summary>The strides of one dimension.</summary>
public static class Stride1D
{
    /// <summary>One after the other.</summary>
    public readonly struct Dense : IStride1D;
}
