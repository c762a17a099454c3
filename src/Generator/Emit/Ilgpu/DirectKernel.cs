using NetGen.Generator.Emit.Indices;
using NetGen.Generator.Operators;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit.Ilgpu;

/// <summary>
/// Emits convolution and Dense without tiles: a thread for each result, neighbouring threads on neighbouring channels; where the results are pooled, a thread for
/// each window of them. So are depthwise convolution, and grouped convolution whose groups have few outputs; and everything on devices whose groups have fewer threads than a tile.
/// </summary>
internal sealed class DirectKernel
{
    private readonly Contraction c;

    /// <summary>Whether the weights are packed for channels side by side, each with an input of its own.</summary>
    private readonly bool isDepthwise;
    private readonly GpuTensor input;
    private readonly ResultCode result;
    private readonly string x;
    private readonly string w;

    private DirectKernel(PlannedKernel planned, PackedContraction packed, bool isDepthwise, IlgpuEmission emission, KernelArguments arguments)
    {
        c = packed.Contraction;
        this.isDepthwise = isDepthwise;
        input = emission.Read(planned.Input);
        x = arguments.Pass("X", input.View);
        w = arguments.Pass("W", packed.Weights);
        result = new(planned, emission, arguments, packed.Bias, packed.Phase);
    }

    /// <summary>Whether the products are few enough to be written out, which is worth it where this is the form for every device.</summary>
    private bool IsWritten => IsBest(c) && (long)c.Sums * result.Sums <= KernelShapes.MostProductsWritten;

    /// <summary>Whether this is the form for every device: the groups are too thin for tiles.</summary>
    public static bool IsBest(Contraction c) => c.Groups > 1 && (c.Inputs == 1 || c.Outputs <= KernelShapes.MostThinOutputs);

    public static KernelLaunch Make(PlannedKernel planned, PackedContraction packed, bool isDepthwise, IlgpuEmission emission)
    {
        var arguments = new KernelArguments();
        var kernel = new DirectKernel(planned, packed, isDepthwise, emission, arguments);
        string name = isDepthwise ? "Depthwise"
            : IsBest(packed.Contraction) ? "Grouped"
            : planned.Kernel.Anchor.Operator is Dense ? "DirectDense" : "DirectConvolution";
        return ElementKernel.Make(planned, emission, name, arguments, kernel.result.Map, kernel.EmitBody);
    }

    private void EmitBody(SourceWriter writer, PixelCode pixel, IndexExpression channel)
    {
        // Input and weights of the group, at the first element of the window.
        IndexExpression first = 0, weight = channel;
        if (c.Groups > 1)
        {
            IndexExpression group = writer.Declare("group", channel / c.Outputs);
            first = isDepthwise ? group : writer.Declare("input", group * c.Inputs);
            weight = isDepthwise ? channel : writer.Declare("weight", (group * (c.Sums * c.Outputs)) + (channel % c.Outputs));
        }

        var sum = new WindowSum(c, input, (x, first), (w, weight), isDepthwise ? c.Groups * c.Outputs : c.Outputs);
        if (IsWritten)
        {
            result.Emit(writer, pixel, channel, (body, index) => sum.Emit(body, result.Under(pixel, index), result.Sums == 1 ? "" : $"{index}"));
        }
        else
        {
            result.EmitLoop(writer, pixel, channel, sum.EmitLoops);
        }
    }
}
