using System.Reflection;
using System.Text.RegularExpressions;
using ILGPU;
using ILGPU.Backends.EntryPoints;
using ILGPU.Backends.PTX;
using ILGPU.Runtime;
using ILGPU.Runtime.Cuda;

namespace NetGen.Ilgpu.Tests;

/// <summary>What ILGPU makes of the kernels for CUDA. Needs no GPU.</summary>
public sealed partial class PtxTests
{
    public static TheoryData<string> Kernels
    {
        get
        {
            var names = new TheoryData<string>();
            foreach (MethodInfo kernel in Methods)
            {
                names.Add(NameOf(kernel));
            }

            return names;
        }
    }

    private static IEnumerable<MethodInfo> Methods => typeof(LeNet).Assembly.GetTypes()
        .Where(type => type.Name.EndsWith("GpuKernels", StringComparison.Ordinal))
        .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static))
        .Where(method => method.GetParameters() is [{ ParameterType: var type }] && type == typeof(GpuArguments));

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Kernel_CompilesToPtx_AsItWasEmitted(string name)
    {
        MethodInfo kernel = Methods.Single(k => NameOf(k) == name);
        string ptx = ToPtx(kernel);

        // With nothing but declarations and blanks between, two barriers have no loads between them that ILGPU was asked to put there.
        AdjacentBarriers().IsMatch(ptx).ShouldBeFalse("two adjacent barriers: a load was moved past one");
        if (kernel.Name.StartsWith("Direct", StringComparison.Ordinal))
        {
            ptx.ShouldNotContain(".local", Case.Sensitive, "sums must stay in registers");
            ptx.ShouldNotContain("bar.sync", Case.Sensitive, "the threads of a group have nothing to do with each other");
        }

        if (kernel.Name.StartsWith("Convolution", StringComparison.Ordinal) || kernel.Name.StartsWith("Dense", StringComparison.Ordinal))
        {
            ptx.ShouldNotContain(".local", Case.Sensitive, "sums must stay in registers");

            // A thread holds at least 4 x 2 sums, written out; but for a single image it has one.
            int products = kernel.Name.Contains("OfOne", StringComparison.Ordinal) ? 1 : 8;
            Products().Count(ptx).ShouldBeGreaterThanOrEqualTo(products, "the product of a thread's tile must stay unrolled");
        }
    }

    /// <summary>Kernels of all networks are in classes of one name, but each is local to its file, whose name C# makes part of the class's.</summary>
    private static string NameOf(MethodInfo kernel) => $"{kernel.DeclaringType!.FullName}.{kernel.Name}";

    private static string ToPtx(MethodInfo kernel)
    {
        using var context = Context.Create(builder => builder.EnableAlgorithms().Optimize(OptimizationLevel.O2));
        using var backend = new PTXBackend(context, CudaArchitecture.SM_80, CudaInstructionSet.ISA_70, null!);
        var compiled = backend.Compile(EntryPointDescription.FromExplicitlyGroupedKernel(kernel), KernelSpecialization.Empty);
        return ((PTXCompiledKernel)compiled).PTXAssembly;
    }

    [GeneratedRegex(@"bar\.sync[^\n]*\n\s*bar\.sync")]
    private static partial Regex AdjacentBarriers();

    [GeneratedRegex(@"\b(mul|fma)(\.rn)?\.f32")]
    private static partial Regex Products();
}
