using ILGPU;
using ILGPU.Runtime;

namespace NetGen.Ilgpu;

/// <summary>A network's memory on a device for batches up to a size: arena, inputs and outputs.</summary>
internal sealed class Workspace : IDisposable
{
    private readonly NetworkInfo _info;
    private readonly MemoryBuffer1D<float, Stride1D.Dense> _arena;
    private readonly List<MemoryBuffer1D<float, Stride1D.Dense>> _inputs = [];
    private readonly List<MemoryBuffer1D<float, Stride1D.Dense>> _outputs = [];

    /// <param name="accelerator">The device.</param>
    /// <param name="info">The network.</param>
    /// <param name="arenaLength">Elements of the arena for one image.</param>
    /// <param name="batch">Images.</param>
    /// <param name="hasOptional">Whether there is room for optional outputs, which come last.</param>
    public Workspace(Accelerator accelerator, NetworkInfo info, long arenaLength, int batch, bool hasOptional)
    {
        _info = info;
        Batch = batch;
        HasOptional = hasOptional;
        _arena = DeviceMemory.Allocate(accelerator, arenaLength * batch, $"workspace of {info.Name} for a batch of {batch}");
        try
        {
            foreach (PortInfo input in info.Inputs)
            {
                _inputs.Add(DeviceMemory.Allocate(accelerator, (long)input.Length * batch, $"{input.Name} of {info.Name} for a batch of {batch}"));
            }

            foreach (PortInfo output in info.Outputs.Where(output => hasOptional || !output.IsOptional))
            {
                _outputs.Add(DeviceMemory.Allocate(accelerator, (long)output.Length * batch, $"{output.Name} of {info.Name} for a batch of {batch}"));
            }
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>The largest batch that fits.</summary>
    public int Batch { get; }

    /// <summary>Whether optional outputs fit.</summary>
    public bool HasOptional { get; }

    public ArrayView<float> Arena => _arena.View;

    public ArrayView1D<float, Stride1D.Dense> Input(int index, int batch) => _inputs[index].View.SubView(0, _info.Inputs[index].Length * batch);

    public ArrayView1D<float, Stride1D.Dense> Output(int index, int batch) => _outputs[index].View.SubView(0, _info.Outputs[index].Length * batch);

    public void Dispose()
    {
        _arena.Dispose();
        foreach (var buffer in _inputs.Concat(_outputs))
        {
            buffer.Dispose();
        }
    }
}
