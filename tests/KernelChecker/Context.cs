using System.Collections.Immutable;
using ILGPU.Runtime;
using ILGPU.Runtime.CPU;
using ILGPU.Util;

namespace ILGPU;

/// <summary>The devices of the machine: here, simulated ones only.</summary>
public sealed class Context : DisposeBase
{
    public const string RuntimeAssemblyName = "ILGPURuntime";

    private Context(ImmutableArray<Device> devices) => Devices = devices;

    public ImmutableArray<Device> Devices { get; }

    public static Context Create(Action<Builder> buildingCallback)
    {
        ArgumentNullException.ThrowIfNull(buildingCallback);
        var builder = new Builder();
        buildingCallback(builder);
        return builder.ToContext();
    }

    public static Context CreateDefault() => Create(builder => builder.Default());

    public Device GetPreferredDevice(bool preferCPU) =>
        Devices.IsEmpty
            ? throw new NotSupportedException("The context has no device.")
            : Devices.OrderBy(device => device.AcceleratorType == AcceleratorType.CPU == preferCPU ? 0 : 1).First();

    /// <summary>Chooses the devices of a context.</summary>
    public sealed class Builder
    {
        private readonly List<Device> devices = [];

        internal Builder()
        {
        }

        public Builder Default() => AllAccelerators();

        public Builder AllAccelerators() => this.CPU(CPUDeviceKind.Default);

        public Builder Optimize(OptimizationLevel level) => this;

        public Builder Math(MathMode mathMode) => this;

        public Context ToContext() => new([.. devices]);

        internal Builder Add(Device device)
        {
            if (!devices.Contains(device))
                devices.Add(device);
            return this;
        }
    }
}
