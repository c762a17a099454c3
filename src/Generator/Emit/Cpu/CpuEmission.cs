using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit.Cpu;

/// <summary>What the emission of one network gathers: kernels, and the weights they read.</summary>
internal sealed class CpuEmission
{
    /// <summary>Attribute that has a kernel compiled at once with all optimisations: its loops would otherwise first run without.</summary>
    public const string Optimize = "[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveOptimization)]";

    /// <summary>Attribute of what must become part of the kernel that calls it.</summary>
    public const string Inline = "[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]";

    /// <summary>Constraints of every method that is generic over the vector.</summary>
    public const string VectorConstraints = """
            where TSimd : struct, Cpu::ISimd<TVector>
            where TVector : struct
        """;

    public KernelClass Kernels { get; } = new();

    public PackedWeights Packed { get; } = new();

    /// <summary>Adds a kernel's method and makes the call to it.</summary>
    /// <param name="planned">The kernel.</param>
    /// <param name="name">Name of the method.</param>
    /// <param name="pointers">What it reads and writes.</param>
    /// <param name="body">Writes its statements.</param>
    public KernelCall Method(PlannedKernel planned, string name, Pointers pointers, Action<SourceWriter> body)
    {
        // The body may add pointers, so it is written before the signature.
        var statements = new SourceWriter();
        body(statements);
        var writer = new SourceWriter();
        writer.Line(Optimize).Line($"private static void {KernelClass.Self}<TSimd, TVector>({pointers.Parameters})").Line(VectorConstraints);
        using (writer.Body())
        {
            writer.Line(statements.ToString().TrimEnd('\n'));
        }

        string method = Kernels.Method(name, writer.ToString(), $"/// <summary>{SourceWriter.Escape($"{planned.Kernel.Layers}: {Shapes(planned)}.")}</summary>");
        return new(method, $"{method}<TSimd, TVector>({pointers.Arguments});");
    }

    /// <summary>The size and strides of a map as <c>Layout</c> takes them; depth only where there is any.</summary>
    public static string Sizes(Location location) => location.Map.SpatialRank < 3
        ? $"{location.Map.Channels}, {location.Map.Height}, {location.Map.Width}, {location.RowStride}, {location.PixelStride}"
        : $"{location.Map.Channels}, {location.Map.Depth}, {location.Map.Height}, {location.Map.Width}, {location.PlaneStride}, {location.RowStride}, {location.PixelStride}";

    /// <summary>The shapes of a kernel's inputs and output.</summary>
    public static string Shapes(PlannedKernel planned) =>
        $"{string.Join(" and ", planned.Kernel.Nodes[0].InputShapes)} -> {planned.Kernel.Output}";
}
