using System.Collections.Immutable;
using NetGen.Generator.Planning;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Emit.Cpu;

/// <summary>The CPU back end: a plan as calls of the runtime's kernels.</summary>
/// <param name="Calls">The calls for each kernel of the plan; none where it costs nothing.</param>
/// <param name="Packed">The weights as the kernels read them.</param>
internal sealed record CpuBackend(ImmutableArray<ImmutableArray<KernelCall>> Calls, PackedWeights Packed)
{
    /// <summary>Kernels of a method: their sizes take about 50 KB of the stack.</summary>
    private const int MostOfPart = 64;

    /// <summary>What computes each kernel of the plan; null where nothing needs to.</summary>
    public ImmutableArray<string?> KernelNames => [.. Calls.Select(calls => calls.IsEmpty ? null : calls[0].Kernel)];

    public static CpuBackend Compile(Plan plan)
    {
        var packed = new PackedWeights();
        var calls = plan.Kernels.Select(kernel => CpuKernel.Calls(kernel, packed).ToImmutableArray()).ToImmutableArray();
        return new(calls, packed);
    }

    /// <summary>Whether all of the forward pass is one method; else it is several, one after the other: the stack holds the sizes of a method's kernels.</summary>
    public bool IsOnePart => Calls.Length <= MostOfPart;

    /// <summary>Writes the body of the forward pass, with <c>x</c>, <c>y</c>, <c>arena</c>, <c>packed</c> and <c>clock</c> in scope.</summary>
    public void EmitRun(SourceWriter writer, Plan plan)
    {
        Location input = plan.Input, output = plan.Output;
        Clear(writer, input.Buffer);
        writer.Line($"Cpu::Layout.ToChannelsLast(x, arena + {input.At()}, {LayoutCode.Sizes(input)});");
        writer.Line("clock.Start();");
        if (IsOnePart)
        {
            EmitKernels(writer, plan, 0, Calls.Length);
        }
        else
        {
            ForEachPart((part, _, _) => writer.Line($"Part{part}<TVector, TClock>(arena, packed, ref clock);"));
        }

        writer.Line();
        writer.Line($"Cpu::Layout.ToChannelsFirst(arena + {output.At()}, y, {LayoutCode.Sizes(output)});");
    }

    /// <summary>Writes the parts of a forward pass that is more than one.</summary>
    /// <param name="writer">The class.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="constraints">Constraints of methods that are generic over the vector and the clock.</param>
    public void EmitParts(SourceWriter writer, Plan plan, string constraints)
    {
        if (!IsOnePart)
        {
            ForEachPart((part, from, to) =>
            {
                writer.Line().Line($"/// <summary>Part {part} of the forward pass.</summary>");
                writer.Line($"private static void Part{part}<TVector, TClock>(float* arena, float* packed, ref TClock clock)").Line(constraints);
                using (writer.Body())
                {
                    EmitKernels(writer, plan, from, to);
                }
            });
        }
    }

    private void ForEachPart(Action<int, int, int> body)
    {
        for (int part = 1, from = 0; from < Calls.Length; part++, from += MostOfPart)
        {
            body(part, from, Math.Min(from + MostOfPart, Calls.Length));
        }
    }

    private void EmitKernels(SourceWriter writer, Plan plan, int from, int to)
    {
        int running = Calls.Take(from).Count(calls => !calls.IsEmpty);
        for (int i = from; i < to; i++)
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
