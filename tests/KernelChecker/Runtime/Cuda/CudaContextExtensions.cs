namespace ILGPU.Runtime.Cuda;

/// <summary>The CUDA devices of a context: none.</summary>
public static class CudaContextExtensions
{
    public static Context.Builder Cuda(this Context.Builder builder) => builder;

    public static CudaAccelerator CreateCudaAccelerator(this Context context, int cudaDeviceIndex) =>
        throw new ArgumentOutOfRangeException(nameof(cudaDeviceIndex), "The checker has no CUDA device.");
}
