#if ILGPU
using ILGPU;
using ILGPU.Runtime;
using NetGen;
using NetGen.Ilgpu;

namespace LeNetSample;

/// <summary>The best GPU that ILGPU finds.</summary>
internal sealed class GpuDevice : IDevice
{
    private readonly Context _context = Context.Create(builder => builder.Default().EnableAlgorithms());
    private readonly Accelerator _accelerator;

    /// <exception cref="GpuException">There is none; the message names the devices that there are.</exception>
    public GpuDevice()
    {
        try
        {
            _accelerator = NetGen.Ilgpu.Devices.Best(_context);
        }
        catch
        {
            _context.Dispose();
            throw;
        }
    }

    public string Name => $"{_accelerator.Name} ({_accelerator.AcceleratorType})";

    public IRunner Load<TNetwork>(TNetwork network)
        where TNetwork : INetwork<TNetwork> => new Runner(((IGpuCompiled)network).ToGpu(_accelerator));

    public void Dispose()
    {
        _accelerator.Dispose();
        _context.Dispose();
    }

    private sealed class Runner(GpuNetwork network) : IRunner
    {
        public void Forward(ReadOnlySpan<float> input, Span<float> output, int batch) => network.Forward(input, output, batch);

        public void Dispose() => network.Dispose();
    }
}
#endif
