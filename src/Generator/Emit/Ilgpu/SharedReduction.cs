using NetGen.Generator.Emit.Indices;

namespace NetGen.Generator.Emit.Ilgpu;

/// <summary>Emits the combination of variables of several threads of a group, by halves, in shared memory.</summary>
internal static class SharedReduction
{
    /// <summary>The thread in its group.</summary>
    public static readonly IndexExpression Thread = IndexExpression.Variable("tid");

    /// <summary>Declares the memory: an element for each thread and variable.</summary>
    public static void Declare(SourceWriter writer, int threads, int variables = 1) =>
        writer.Line($"Ilgpu::ArrayView<float> shared = Ilgpu::SharedMemory.Allocate<float>({threads * variables});");

    /// <summary>Combines variables of all threads of a group, of which there may be fewer than it has memory for; every thread ends up with the results.</summary>
    /// <param name="writer">The kernel.</param>
    /// <param name="variables">What is combined. The elements of each variable in <c>shared</c> lie behind those of the one before.</param>
    /// <param name="threads">Threads of the group, at most; with one, nothing is to be combined.</param>
    /// <param name="combine">The statements that take <c>shared[other]</c> into <c>shared[tid]</c>, and so for the other variables.</param>
    public static void EmitAll(SourceWriter writer, IReadOnlyList<string> variables, int threads, params ReadOnlySpan<string> combine)
    {
        if (threads == 1)
        {
            return;
        }

        Emit(writer, variables, "tid", "Ilgpu::Group.DimX >> 1", threads, side: 1, combine);
        writer.Line("Ilgpu::Group.Barrier();");
        for (int i = 0; i < variables.Count; i++)
        {
            writer.Line($"{variables[i]} = shared[{i * threads}];");
        }

        writer.Line();
    }

    /// <summary>Combines a variable of the threads that share an output, and leaves it in <c>shared[tid]</c> of the first of them: those of slice 0.</summary>
    /// <param name="writer">The kernel.</param>
    /// <param name="variable">What is summed.</param>
    /// <param name="shape">How the group shares the product.</param>
    public static void EmitSlices(SourceWriter writer, string variable, VectorShape shape) =>
        Emit(writer, [variable], "slice", $"{shape.Slices / 2}", shape.Threads, shape.Outputs, "shared[tid] += shared[other];");

    private static void Emit(SourceWriter writer, IReadOnlyList<string> variables, string thread, string half, int threads, int side, params ReadOnlySpan<string> combine)
    {
        writer.Line("Ilgpu::Group.Barrier();");
        for (int i = 0; i < variables.Count; i++)
        {
            writer.Line($"shared[{Thread + (i * threads)}] = {variables[i]};");
        }

        using (writer.Block($"for (int distance = {half}; distance > 0; distance >>= 1)"))
        {
            writer.Line("Ilgpu::Group.Barrier();");
            using (writer.Block($"if ({thread} < distance)"))
            {
                writer.Line($"int other = tid + {IndexExpression.Variable("distance") * side};");
                foreach (string statement in combine)
                {
                    writer.Line(statement);
                }
            }
        }
    }
}
