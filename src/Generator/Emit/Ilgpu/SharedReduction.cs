namespace NetGen.Generator.Emit.Ilgpu;

/// <summary>Emits the combination of a variable of several threads of a group, by halves, in shared memory.</summary>
internal static class SharedReduction
{
    /// <summary>Declares the memory: an element for each thread.</summary>
    public static void Declare(SourceWriter writer, int threads) => writer.Line($"Ilgpu::ArrayView<float> shared = Ilgpu::SharedMemory.Allocate<float>({threads});");

    /// <summary>Leaves the combination in <c>shared</c>, for the first threads: those whose index <paramref name="thread"/> is 0.</summary>
    /// <param name="writer">The kernel.</param>
    /// <param name="variable">What is combined.</param>
    /// <param name="thread">The index among the threads that combine.</param>
    /// <param name="threads">How many they are: a power of two.</param>
    /// <param name="side">How many such combinations lie side by side.</param>
    /// <param name="combine">The statements that take <c>shared[other]</c> into <c>shared[tid]</c>.</param>
    public static void Emit(SourceWriter writer, string variable, string thread, int threads, int side, params ReadOnlySpan<string> combine)
    {
        writer.Line("Ilgpu::Group.Barrier();").Line($"shared[tid] = {variable};");
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
