using ILGPU;
using ILGPU.Runtime;

namespace NetGen.Ilgpu;

/// <summary>A network's memory on a device for batches up to a size: arena, input and output.</summary>
internal sealed class Workspace : IDisposable
{
    private readonly MemoryBuffer1D<float, Stride1D.Dense> _arena;
    private readonly MemoryBuffer1D<float, Stride1D.Dense> _input;
    private readonly MemoryBuffer1D<float, Stride1D.Dense> _output;

    public Workspace(Accelerator accelerator, NetworkInfo info, long arenaLength, int batch)
    {
        Batch = batch;
        _arena = DeviceMemory.Allocate(accelerator, arenaLength * batch, $"workspace of {info.Name} for a batch of {batch}");
        try
        {
            _input = DeviceMemory.Allocate(accelerator, (long)info.InputLength * batch, $"input of {info.Name} for a batch of {batch}");
            _output = DeviceMemory.Allocate(accelerator, (long)info.OutputLength * batch, $"output of {info.Name} for a batch of {batch}");
        }
        catch
        {
            _input?.Dispose();
            _arena.Dispose();
            throw;
        }
    }

    /// <summary>The largest batch that fits.</summary>
    public int Batch { get; }

    public ArrayView<float> Arena => _arena.View;

    public ArrayView1D<float, Stride1D.Dense> Input(int length) => _input.View.SubView(0, length);

    public ArrayView1D<float, Stride1D.Dense> Output(int length) => _output.View.SubView(0, length);

    public void Dispose()
    {
        _arena.Dispose();
        _input.Dispose();
        _output.Dispose();
    }
}
