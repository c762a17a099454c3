using System.Reflection;
using NetGen.Cpu;

namespace NetGen.Generator.Tests.Arena;

/// <summary>The kernels of a network as its emitted file declares them: what lies below its public members.</summary>
internal sealed unsafe class EmittedKernels
{
    private readonly Type type;

    /// <param name="assembly">The compiled project.</param>
    /// <param name="network">The network's class.</param>
    public EmittedKernels(Assembly assembly, string network)
    {
        // The type's own name says which file it belongs to.
        type = assembly.GetTypes().Single(t => t.Name.StartsWith($"<{network}_g>", StringComparison.Ordinal) && Method(t, nameof(Run)) is not null && Method(t, nameof(Pack)) is not null);
    }

    private delegate void PackWeights(Weights weights, float* packed);

    private delegate void RunOne<TClock>(Source* x, float** y, float* arena, float* packed, TClock clock);

    /// <summary>Writes the weights in the order in which the kernels read them.</summary>
    public void Pack(Weights weights, float* packed) => Method(type, nameof(Pack))!.CreateDelegate<PackWeights>()(weights, packed);

    /// <summary>The forward pass of one input, with its optional outputs or without, in the widest vectors that the processor has.</summary>
    public void Run<TClock>(bool withOptional, Source* x, float** y, float* arena, float* packed, TClock clock)
        where TClock : struct, IKernelClock
    {
        Type vector = Simd512.IsSupported ? typeof(Simd512) : Simd256.IsSupported ? typeof(Simd256) : typeof(Simd128);
        Method(type, withOptional ? nameof(ICpuKernels.RunWithOptional) : nameof(Run))!.MakeGenericMethod(vector, typeof(TClock)).CreateDelegate<RunOne<TClock>>()(x, y, arena, packed, clock);
    }

    private static MethodInfo? Method(Type type, string name) => type.GetMethod(name, BindingFlags.Static | BindingFlags.Public);
}
