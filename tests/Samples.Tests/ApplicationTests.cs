using LeNetSample;

namespace Samples.Tests;

public sealed class ApplicationTests
{
    [Fact]
    public void A_missing_file_is_exit_code_2()
    {
        using var folder = new TemporaryFolder();

        Application.Run(new Settings(Explain: false, Images: 1, Threads: 1, DeviceChoice.Cpu, Data: folder.Path, Weights: null, Report: folder.File("report.html"))).ShouldBe(2);

        File.Exists(folder.File("report.html")).ShouldBeFalse();
    }
}
