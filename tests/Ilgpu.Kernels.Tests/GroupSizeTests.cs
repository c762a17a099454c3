using System.Reflection;
using ILGPU;
using ILGPU.Runtime;
using ILGPU.Runtime.CPU;

namespace NetGen.Ilgpu.Tests;

/// <summary>Networks run on every device, however few threads its groups have: 16 on ILGPU's CPU accelerator, where nothing else is said.</summary>
public sealed class GroupSizeTests : IDisposable
{
    private readonly Context context = Context.Create(builder => builder.Default().EnableAlgorithms());

    [Fact]
    public void CpuAccelerator_TakesANetwork()
    {
        using Accelerator first = context.CreateCPUAccelerator(0), preferred = context.GetPreferredDevice(preferCPU: true).CreateAccelerator(context);
        first.MaxNumThreadsPerGroup.ShouldBe(16);
        Agreement.Check<LeNet>(first);
        Agreement.Check<LeNet>(preferred);
    }

    /// <summary>To compile a kernel takes a good part of a second on some devices: those that a device never launches are not.</summary>
    [Theory]
    [InlineData(4, new[] { "convolution", "directConvolution", "directConvolution_2", "directDense" })]
    [InlineData(64, new[] { "convolution", "convolution_2", "convolution_3", "dense", "denseOfOne" })]
    public void OnlyTheKernelsOfTheDevice_AreLoaded(int warpsOfFour, string[] kernels)
    {
        using CPUAccelerator device = new CPUDevice(4, warpsOfFour, 1).CreateCPUAccelerator(context);
        using GpuNetwork gpu = new LeNet().ToGpu(device);
        object program = typeof(GpuNetwork).GetField("_program", BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(gpu)!;
        program.GetType().GetFields(BindingFlags.Instance | BindingFlags.NonPublic)
            .Where(field => field.GetValue(program) is Action<AcceleratorStream, KernelConfig, GpuArguments>).Select(field => field.Name).ShouldBe(kernels, ignoreOrder: true);
    }

    [Theory]
    [InlineData(16, 7, 16)] // groups of full size
    [InlineData(8, 13, 8)]
    [InlineData(32, 100, 1)] // on the processor, one thread is quicker than groups that are not
    public void Groups_CoverTheElements(int full, int groups, int threads)
    {
        using CPUAccelerator device = context.CreateCPUAccelerator(0);
        var sizes = new Groups(device, full);
        KernelConfig elements = sizes.OfElements(100, full), lines = sizes.OfLines(100, full), layers = sizes.OfElements(200, each: 2, layers: 3, full);
        (elements.GridDim.X, elements.GroupDim.X).ShouldBe((groups, threads));
        (lines.GridDim.X, lines.GroupDim.X).ShouldBe((100, threads));
        (layers.GridDim.X, layers.GroupDim.X).ShouldBe((3 * groups, threads));
        sizes.Allow(full).ShouldBe(threads == full);
    }

    public void Dispose() => context.Dispose();
}
