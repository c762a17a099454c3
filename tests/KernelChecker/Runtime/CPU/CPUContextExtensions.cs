namespace ILGPU.Runtime.CPU;

/// <summary>Simulated devices of a context.</summary>
public static class CPUContextExtensions
{
    public static Context.Builder CPU(this Context.Builder builder) => builder.CPU(CPUDeviceKind.Default);

    public static Context.Builder CPU(this Context.Builder builder, CPUDeviceKind kind) => builder.CPU(CPUDevice.GetDevice(kind));

    public static Context.Builder CPU(this Context.Builder builder, CPUDevice device) => builder.Add(device);

    public static CPUAccelerator CreateCPUAccelerator(this Context context, int cpuDeviceIndex) =>
        context.Devices.OfType<CPUDevice>().ElementAt(cpuDeviceIndex).CreateCPUAccelerator(context);
}
