using System.Collections.Immutable;
using NetGen.Generator.Planning;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Emit.Cpu;

/// <summary>The CPU back end: a plan as calls of the runtime's kernels.</summary>
/// <param name="Calls">The calls for each kernel of the plan; none where it costs nothing.</param>
/// <param name="Packed">The weights as the kernels read them.</param>
internal sealed record CpuBackend(ImmutableArray<ImmutableArray<KernelCall>> Calls, PackedWeights Packed)
{
    /// <summary>What computes each kernel of the plan; null where nothing needs to.</summary>
    public ImmutableArray<string?> KernelNames => [.. Calls.Select(calls => calls.IsEmpty ? null : calls[0].Kernel)];

    public static CpuBackend Compile(Plan plan)
    {
        var packed = new PackedWeights();
        var calls = plan.Kernels.Select(kernel => CpuKernel.Calls(kernel, packed).ToImmutableArray()).ToImmutableArray();
        return new(calls, packed);
    }

    /// <summary>Writes the body of the forward pass, with <c>x</c>, <c>y</c>, <c>arena</c>, <c>packed</c> and <c>clock</c> in scope.</summary>
    public void EmitRun(SourceWriter writer, Plan plan)
    {
        Location input = plan.Input, output = plan.Output;
        Clear(writer, input.Buffer);
        writer.Line($"Cpu::Layout.ToChannelsLast(x, arena + {input.At()}, {LayoutCode.Sizes(input)});");
        writer.Line("clock.Start();");
        int running = 0;
        for (int i = 0; i < Calls.Length; i++)
        {
            PlannedKernel kernel = plan.Kernels[i];
            writer.Line().Comment($"{kernel.Kernel.Layers}: {kernel.Kernel.Shapes}{(Calls[i].IsEmpty ? ": nothing to do, its parts lie side by side" : "")}");
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
        writer.Line($"Cpu::Layout.ToChannelsFirst(arena + {output.At()}, y, {LayoutCode.Sizes(output)});");
    }

    private static void Clear(SourceWriter writer, MapBuffer buffer)
    {
        if (buffer.Border.IsNone)
        {
            return;
        }

        Padding border = buffer.Border;
        Shape map = buffer.Map;
        string sizes = Numbers(map.Depth, map.Height, map.Width), strides = Numbers(buffer.PlaneStride, buffer.RowStride, buffer.PixelStride);
        string before = Numbers(border.Front, border.Top, border.Left), after = Numbers(border.Back, border.Bottom, border.Right);
        writer.Line($"Cpu::Border.Clear(arena + {buffer.At(0, 0, 0)}, {sizes}, {strides}, {before}, {after});");

        // Of a single plane only what lies in it.
        string Numbers(int deep, int down, int across) => map.Depth + border.Front + border.Back == 1 ? $"{down}, {across}" : $"{deep}, {down}, {across}";
    }
}
