namespace ILGPU.Runtime.OpenCL;

/// <summary>The OpenCL devices of a context: none.</summary>
public static class CLContextExtensions
{
    public static Context.Builder OpenCL(this Context.Builder builder) => builder;

    public static Context.Builder OpenCL(this Context.Builder builder, Predicate<CLDevice> predicate) => builder;

    public static CLAccelerator CreateCLAccelerator(this Context context, int clDeviceIndex) =>
        throw new ArgumentOutOfRangeException(nameof(clDeviceIndex), "The checker has no OpenCL device.");
}
