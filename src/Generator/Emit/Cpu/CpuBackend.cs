using System.Collections.Immutable;
using NetGen.Generator.Planning;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Emit.Cpu;

/// <summary>The CPU back end: a plan as calls of the runtime's kernels.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Calls">The calls for each kernel of the plan; none where it costs nothing.</param>
internal sealed record CpuBackend(Plan Plan, ImmutableArray<ImmutableArray<KernelCall>> Calls)
{
    /// <summary>Kernels of a method: their sizes take about 50 KB of the stack.</summary>
    private const int MostOfPart = 64;

    /// <summary>What computes each kernel of the plan; null where nothing needs to.</summary>
    public ImmutableArray<string?> KernelNames => [.. Calls.Select(calls => calls.IsEmpty ? null : calls[0].Kernel)];

    /// <param name="plan">The plan.</param>
    /// <param name="packed">The weights as the kernels read them; those of other plans of the network may be there.</param>
    public static CpuBackend Compile(Plan plan, PackedWeights packed) => new(plan, [.. plan.Kernels.Select(kernel => CpuKernel.Calls(kernel, packed).ToImmutableArray())]);

    /// <summary>Whether all of the forward pass is one method; else it is several, one after the other: the stack holds the sizes of a method's kernels.</summary>
    public bool IsOnePart => Calls.Length <= MostOfPart;

    /// <summary>Writes the body of the forward pass, with <c>x</c>, <c>y</c>, <c>arena</c>, <c>packed</c> and <c>clock</c> in scope.</summary>
    /// <param name="writer">The method.</param>
    /// <param name="name">Its name.</param>
    public void EmitRun(SourceWriter writer, string name)
    {
        for (int i = 0; i < Plan.Inputs.Length; i++)
        {
            if (Plan.Inputs[i] is { } input)
            {
                Clear(writer, input.Buffer);
                writer.Line($"x[{i}].ToChannelsLast(arena + {input.At()}, {LayoutCode.Sizes(input)});");
            }
        }

        writer.Line("clock.Start();");
        if (IsOnePart)
        {
            EmitKernels(writer, 0, Calls.Length);
        }
        else
        {
            ForEachPart((part, _, _) => writer.Line($"{name}Part{part}<TVector, TClock>(arena, packed, ref clock);"));
        }

        writer.Line();
        for (int i = 0; i < Plan.Outputs.Length; i++)
        {
            Location output = Plan.Outputs[i];
            string isWanted = Plan.Network.Graph.Outputs[i].IsOptional ? $"if (y[{i}] != null) " : "";
            writer.Line($"{isWanted}Cpu::Layout.ToChannelsFirst(arena + {output.At()}, y[{i}], {LayoutCode.Sizes(output)});");
        }
    }

    /// <summary>Writes the parts of a forward pass that is more than one.</summary>
    /// <param name="writer">The class.</param>
    /// <param name="name">The name of the forward pass.</param>
    /// <param name="constraints">Constraints of methods that are generic over the vector and the clock.</param>
    public void EmitParts(SourceWriter writer, string name, string constraints)
    {
        if (!IsOnePart)
        {
            ForEachPart((part, from, to) =>
            {
                writer.Line().Line($"/// <summary>Part {part} of the forward pass.</summary>");
                writer.Line($"private static void {name}Part{part}<TVector, TClock>(float* arena, float* packed, ref TClock clock)").Line(constraints);
                using (writer.Body())
                {
                    EmitKernels(writer, from, to);
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

    private void EmitKernels(SourceWriter writer, int from, int to)
    {
        int running = Calls.Take(from).Count(calls => !calls.IsEmpty);
        for (int i = from; i < to; i++)
        {
            PlannedKernel kernel = Plan.Kernels[i];
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
