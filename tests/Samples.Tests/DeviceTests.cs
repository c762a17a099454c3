using LeNetSample;

namespace Samples.Tests;

public sealed class DeviceTests
{
    [Fact]
    public void The_CPU_needs_nothing()
    {
        using IDevice device = DeviceChoice.Cpu.Open(_ => throw new InvalidOperationException("Nothing to note."));

        device.Name.ShouldBe("CPU");
    }

    [Fact]
    public void Auto_is_a_GPU_or_says_why_not()
    {
        var notes = new List<string>();

        using IDevice device = DeviceChoice.Auto.Open(notes.Add);

        (device is CpuDevice).ShouldBe(notes.Count == 1);
    }

    [SkippableFact]
    public void A_GPU_that_is_not_there_is_an_error()
    {
        using (IDevice found = DeviceChoice.Auto.Open(_ => { }))
        {
            Skip.IfNot(found is CpuDevice, $"ILGPU finds {found.Name}.");
        }

        using var folder = new TemporaryFolder();

        Should.Throw<NoDeviceException>(() => DeviceChoice.Gpu.Open(_ => { })).Message.ShouldContain("Devices found: CPUAccelerator (CPU)");

        Application.Run(new Settings(Explain: false, Images: 1, Threads: 1, DeviceChoice.Gpu, Data: ShippedFiles.Folder, Weights: null, Report: folder.File("report.html"))).ShouldBe(4);
    }
}
