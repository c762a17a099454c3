namespace ILGPU;

/// <summary>Makes the functions of <see cref="Algorithms.XMath"/> usable in kernels.</summary>
public static class AlgorithmContext
{
    public static Context.Builder EnableAlgorithms(this Context.Builder builder) => builder;
}
