namespace NetGen;

/// <summary>What the compiler knows of a network.</summary>
/// <param name="Name">The class.</param>
/// <param name="Inputs">What a call is given, in the order of its arguments; the layers start from the first.</param>
/// <param name="Outputs">What a call gives, in the order of its arguments.</param>
/// <param name="Layers">The layers as they run, in order, after lowering.</param>
/// <param name="Kernels">The kernels that the layers were fused to, in the order they run.</param>
/// <param name="Parameters">The named tensors that a weights file holds: those of the network as written.</param>
/// <param name="Lowering">The rewrites that were asked for.</param>
/// <param name="ArenaBytes">Bytes of workspace of one instance.</param>
/// <param name="PackedBytes">Bytes of weights in the order in which the kernels read them.</param>
/// <param name="GpuLaunches">Kernels launched for a batch on a GPU, whatever its size; null where the project does not reference NetGen.Ilgpu.</param>
/// <param name="WithOptional">
/// The network as it runs where a call asks for an optional output: more layers, kernels and workspace than this, which is the network without them, and the same parameters. Null where no
/// output is optional.
/// </param>
/// <param name="Normalization">What bytes of pictures mean to it; null where it takes none.</param>
public sealed record NetworkInfo(
    string Name,
    IReadOnlyList<PortInfo> Inputs,
    IReadOnlyList<PortInfo> Outputs,
    IReadOnlyList<LayerInfo> Layers,
    IReadOnlyList<KernelInfo> Kernels,
    IReadOnlyList<ParameterInfo> Parameters,
    Lowering Lowering,
    long ArenaBytes,
    long PackedBytes,
    int? GpuLaunches = null,
    NetworkInfo? WithOptional = null,
    PixelNormalization? Normalization = null)
{
    /// <summary>Shape of one (first) input, without the batch: channels first.</summary>
    public IReadOnlyList<int> Input => Inputs[0].Shape;

    /// <summary>Shape of one (first) output, without the batch.</summary>
    public IReadOnlyList<int> Output => Outputs[0].Shape;

    /// <summary>Learned parameters, running statistics not counted (as PyTorch counts).</summary>
    public long ParameterCount => Parameters.Where(p => p.IsLearned).Sum(p => p.Length);

    /// <summary>Multiply-accumulate operations for one input.</summary>
    public long Macs => Layers.Sum(l => l.Macs);

    /// <summary>Elements of one (first) input.</summary>
    public int InputLength => Inputs[0].Length;

    /// <summary>Elements of one (first) output.</summary>
    public int OutputLength => Outputs[0].Length;

    /// <summary>Its shapes and size on one line.</summary>
    public override string ToString() =>
        $"{Name}: {Shapes(Inputs)} -> {Shapes(Outputs)}, layers: {Layers.Count}, kernels: {Kernels.Count}, parameters: {ParameterCount}, multiply-accumulates: {Macs}";

    private static string Shapes(IReadOnlyList<PortInfo> ports) =>
        ports.Count == 1 ? MessageText.Shape(ports[0].Shape) : string.Join(", ", ports.Select(port => $"{port.Name} {MessageText.Shape(port.Shape)}"));
}

/// <summary>A value that enters or leaves a network.</summary>
/// <param name="Name">The argument of <c>Forward</c>.</param>
/// <param name="Shape">Its shape, without the batch: channels first.</param>
/// <param name="IsOptional">Whether it is computed only where a call has room for it.</param>
public sealed record PortInfo(string Name, IReadOnlyList<int> Shape, bool IsOptional = false)
{
    /// <summary>Elements, without the batch.</summary>
    public int Length
    {
        get
        {
            // Every call of Forward asks; an enumerator would be an allocation.
            int product = 1;
            for (int i = 0; i < Shape.Count; i++)
            {
                product = checked(product * Shape[i]);
            }

            return product;
        }
    }
}

/// <summary>One layer as it runs.</summary>
/// <param name="Layer">The layer with its arguments, for example <c>Conv2D(6, 5, Padding = 2)</c>.</param>
/// <param name="Name">The prefix of its parameters' names; empty where it has none.</param>
/// <param name="Block">The blocks it came from, outermost first, joined by " / "; empty where it stands in the network itself.</param>
/// <param name="Input">Shape of its (first) input; empty for a Parameter, which takes none.</param>
/// <param name="Output">Shape of its output.</param>
/// <param name="Parameters">Its learned parameters.</param>
/// <param name="Macs">Its multiply-accumulate operations.</param>
/// <param name="Kernel">Index in <see cref="NetworkInfo.Kernels"/> of the kernel it runs in; -1 where it costs nothing.</param>
/// <param name="Fusion">What became of it: "" for the kernel's main operation, else for example "folded into the weights of conv2.0", "free".</param>
/// <param name="LoweredFrom">The layer as written, where a rewrite replaced it; else empty.</param>
/// <param name="Exactness">How exact that rewrite is; empty where none was made.</param>
/// <param name="Sources">Indices in <see cref="NetworkInfo.Layers"/> of the layers whose outputs it takes; -1 is the network's first input, -2 its second and so on.</param>
public sealed record LayerInfo(
    string Layer,
    string Name,
    string Block,
    IReadOnlyList<int> Input,
    IReadOnlyList<int> Output,
    long Parameters,
    long Macs,
    int Kernel,
    string Fusion,
    string LoweredFrom,
    string Exactness,
    IReadOnlyList<int> Sources)
{
    /// <summary>The layer and its shapes: <c>Conv2D(6, 5, Padding = 2): [1, 28, 28] -> [6, 28, 28]</c>.</summary>
    public override string ToString() => Input.Count == 0 ? $"{Layer}: {MessageText.Shape(Output)}" : $"{Layer}: {MessageText.Shape(Input)} -> {MessageText.Shape(Output)}";
}

/// <summary>One kernel: layers that run as one.</summary>
/// <param name="Name">What computes it, for example <c>Convolution</c>.</param>
/// <param name="Layers">What runs in it, for example <c>Conv2D(6, 5, Padding = 2) + ReLU + MaxPool2D(2)</c>.</param>
/// <param name="Macs">Multiply-accumulate operations for one input.</param>
public sealed record KernelInfo(string Name, string Layers, long Macs);
