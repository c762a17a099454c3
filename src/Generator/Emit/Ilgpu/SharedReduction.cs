namespace NetGen.Generator.Emit.Ilgpu;

/// <summary>Emits the combination of variables of several threads of a group, by halves, in shared memory.</summary>
internal static class SharedReduction
{
    /// <summary>Declares the memory: an element for each thread and variable.</summary>
    public static void Declare(SourceWriter writer, int threads, int variables = 1) =>
        writer.Line($"Ilgpu::ArrayView<float> shared = Ilgpu::SharedMemory.Allocate<float>({threads * variables});");

    /// <summary>
    /// Leaves the combinations in <c>shared</c>, for the first threads: those whose index <paramref name="thread"/> is 0. The elements of each variable lie behind those of the one before.
    /// </summary>
    /// <param name="writer">The kernel.</param>
    /// <param name="variables">What is combined.</param>
    /// <param name="thread">The index among the threads that combine.</param>
    /// <param name="threads">How many they are: a power of two.</param>
    /// <param name="side">How many such combinations lie side by side.</param>
    /// <param name="combine">The statements that take <c>shared[other]</c> into <c>shared[tid]</c>, and so for the other variables.</param>
    public static void Emit(SourceWriter writer, IReadOnlyList<string> variables, string thread, int threads, int side, params ReadOnlySpan<string> combine)
    {
        writer.Line("Ilgpu::Group.Barrier();");
        for (int i = 0; i < variables.Count; i++)
        {
            writer.Line($"shared[{IndexCode.Plus("tid", i * threads * side)}] = {variables[i]};");
        }

        using (writer.Block($"for (int distance = {threads / 2}; distance > 0; distance >>= 1)"))
        {
            writer.Line("Ilgpu::Group.Barrier();");
            using (writer.Block($"if ({thread} < distance)"))
            {
                writer.Line($"int other = tid + {IndexCode.Bare(IndexCode.Times("distance", side))};");
                foreach (string statement in combine)
                {
                    writer.Line(statement);
                }
            }
        }
    }
}
