using NetGen;

namespace LeNetSample;

/// <summary>A kernel as the drawing shows it: a card of lines, and the shape that comes out.</summary>
/// <param name="Title">Above the lines.</param>
/// <param name="Lines">Its layers, in order.</param>
/// <param name="Macs">Multiply-accumulates for one input.</param>
/// <param name="Output">The shape that comes out.</param>
internal sealed record DrawnKernel(string Title, IReadOnlyList<CardLine> Lines, long Macs, IReadOnlyList<int> Output)
{
    /// <summary>The kernels of a network in the order they run. A layer that costs nothing stands with the kernel before it, or else with the first.</summary>
    public static IReadOnlyList<DrawnKernel> Of(NetworkInfo info)
    {
        var layers = new List<LayerInfo>[info.Kernels.Count];
        for (int i = 0; i < layers.Length; i++) layers[i] = [];
        int current = 0;
        foreach (LayerInfo layer in info.Layers)
        {
            if (layer.Kernel >= 0) current = layer.Kernel;
            layers[current].Add(layer);
        }
        return [.. info.Kernels.Select((kernel, i) => Of(kernel, i, layers[i]))];
    }

    private static DrawnKernel Of(KernelInfo kernel, int index, List<LayerInfo> layers) =>
        new($"kernel {index + 1}", [.. CardLine.Of(layers)], kernel.Macs, layers.Count == 0 ? [] : layers[^1].Output);
}
