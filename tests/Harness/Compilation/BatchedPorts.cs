using NetGen.Ilgpu;

namespace NetGen.Generator.Tests;

/// <summary>
/// Tests give a network with several inputs one array, with those of the first input of the batch one after the other, then those of the second and so on, and get its outputs likewise; calls
/// take an array for each port.
/// </summary>
internal static class BatchedPorts
{
    /// <summary>Elements of all ports.</summary>
    public static int Length(IReadOnlyList<PortInfo> ports) => ports.Sum(port => port.Length);

    /// <summary>An array for each port.</summary>
    public static float[][] Split(IReadOnlyList<PortInfo> ports, ReadOnlySpan<float> all, int batch)
    {
        float[][] split = Allocate(ports, batch);
        int from = 0;
        for (int i = 0; i < batch; i++)
        {
            for (int p = 0; p < ports.Count; p++)
            {
                all.Slice(from, ports[p].Length).CopyTo(split[p].AsSpan(i * ports[p].Length));
                from += ports[p].Length;
            }
        }

        return split;
    }

    /// <summary>One array of those of each port.</summary>
    public static float[] Join(IReadOnlyList<PortInfo> ports, float[][] split, int batch) =>
        [.. Enumerable.Range(0, batch).SelectMany(i => ports.Zip(split, (port, values) => values.AsSpan(i * port.Length, port.Length).ToArray())).SelectMany(values => values)];

    /// <summary>An array for each port.</summary>
    public static float[][] Allocate(IReadOnlyList<PortInfo> ports, int batch) => [.. ports.Select(port => new float[port.Length * batch])];

    /// <summary>Runs a network on a device, with its optional outputs or without.</summary>
    public static float[] Forward(GpuNetwork network, ReadOnlySpan<float> input, int batch, bool withOptional = true)
    {
        PortInfo[] wanted = [.. network.Info.Outputs.Where(port => withOptional || !port.IsOptional)];
        float[][] outputs = Allocate(wanted, batch);
        network.Forward([.. Split(network.Info.Inputs, input, batch).Select(values => (ReadOnlyMemory<float>)values)], [.. outputs.Select(values => (Memory<float>)values)], batch);
        return Join(wanted, outputs, batch);
    }
}
