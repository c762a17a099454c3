using System.Collections.Immutable;
using NetGen.Generator.Graph;
using NetGen.Generator.Operators;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit.Cpu;

/// <summary>The CPU back end: a plan as calls of vectorised kernels, and the kernels.</summary>
/// <param name="Calls">The calls for each kernel of the plan; none where it costs nothing.</param>
/// <param name="Kernels">The class that holds the kernels.</param>
/// <param name="Packed">The weights as the kernels read them.</param>
internal sealed record CpuBackend(ImmutableArray<ImmutableArray<KernelCall>> Calls, KernelClass Kernels, PackedWeights Packed)
{
    public static CpuBackend Compile(Plan plan)
    {
        var emission = new CpuEmission();
        var calls = plan.Kernels.Select(kernel => CallsOf(kernel, emission).ToImmutableArray()).ToImmutableArray();
        return new(calls, emission.Kernels, emission.Packed);
    }

    /// <summary>The family of a kernel, by the operator that it is built round.</summary>
    private static IEnumerable<KernelCall> CallsOf(PlannedKernel kernel, CpuEmission emission)
    {
        if (kernel.Kernel.Map is not null)
        {
            return kernel.Kernel.IsView ? [] : [MovementKernel.Emit(kernel, emission)];
        }

        Node anchor = kernel.Kernel.Anchor;
        return anchor.Operator switch
        {
            Conv conv when conv.IsDepthwise(anchor.Input.Shape) && conv.Channels == conv.Groups => [DepthwiseKernel.Emit(kernel, emission)],
            Conv or Dense => [ConvolutionKernel.Emit(kernel, emission)],
            ConvTranspose => [TransposedKernel.Emit(kernel, emission)],
            MaxPoolIndices => [UnpoolingKernel.EmitIndices(kernel, emission)],
            MaxUnpool => [UnpoolingKernel.Emit(kernel, emission)],
            Pooling => [PoolingKernel.Emit(kernel, emission)],
            Activation or BatchNorm or Broadcast => [ElementwiseKernel.Emit(kernel, emission)],
            LocalResponseNorm => [LocalResponseNormKernel.Emit(kernel, emission)],
            Upsample2D => [UpsampleKernel.Emit(kernel, emission)],
            LayerNorm => [LayerNormKernel.Emit(kernel, emission)],
            SoftmaxOperator => [SoftmaxKernel.Emit(kernel, emission)],
            { JoinsChannels: true } => MovementKernel.EmitJoined(kernel, emission),
            var other => throw new InvalidOperationException($"No CPU kernel for {other}."),
        };
    }

    /// <summary>Writes the body of the forward pass, with <c>x</c>, <c>y</c>, <c>arena</c>, <c>packed</c> and <c>clock</c> in scope.</summary>
    public void EmitRun(SourceWriter writer, Plan plan)
    {
        Location input = plan.Input, output = plan.Output;
        Clear(writer, input.Buffer);
        writer.Line($"Cpu::Layout.ToChannelsLast(x, arena + {input.At()}, {CpuEmission.Sizes(input)});");
        writer.Line("clock.Start();");
        int running = 0;
        for (int i = 0; i < Calls.Length; i++)
        {
            PlannedKernel kernel = plan.Kernels[i];
            writer.Line().Comment($"{kernel.Kernel.Layers}: {CpuEmission.Shapes(kernel)}{(Calls[i].IsEmpty ? ": nothing to do, its parts lie side by side" : "")}");
            foreach (MapBuffer buffer in kernel.Cleared)
            {
                Clear(writer, buffer);
            }

            foreach (KernelCall call in Calls[i])
            {
                writer.Line(call.Statement);
            }

            if (!Calls[i].IsEmpty)
            {
                writer.Line($"clock.Lap({running++});");
            }
        }

        writer.Line();
        writer.Line($"Cpu::Layout.ToChannelsFirst(arena + {output.At()}, y, {CpuEmission.Sizes(output)});");
    }

    private static void Clear(SourceWriter writer, MapBuffer buffer)
    {
        if (buffer.Border.IsNone)
        {
            return;
        }

        Padding border = buffer.Border;
        Shape map = buffer.Map;
        writer.Line(map.Depth + border.Front + border.Back == 1
            ? $"Cpu::Border.Clear(arena + {buffer.At(0, 0, 0)}, {map.Height}, {map.Width}, {buffer.RowStride}, {buffer.PixelStride}, {border.Top}, {border.Left}, {border.Bottom}, {border.Right});"
            : $"Cpu::Border.Clear(arena + {buffer.At(0, 0, 0)}, {map.Depth}, {map.Height}, {map.Width}, {buffer.PlaneStride}, {buffer.RowStride}, {buffer.PixelStride}, {border.Front}, {border.Top}, {border.Left}, {border.Back}, {border.Bottom}, {border.Right});");
    }
}
