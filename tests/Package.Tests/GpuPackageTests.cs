using System.Xml.Linq;

namespace NetGen.Package.Tests;

/// <summary>The package NetGen.Ilgpu.</summary>
[Collection(PackageCollection.Name)]
public sealed class GpuPackageTests(PackedPackage package)
{
    private const string Id = "NetGen.Ilgpu";

    [Fact]
    public void HoldsTheLauncher()
    {
        package.Content(Id, "nupkg").ShouldBe(["README.md", "icon.png", "lib/net10.0/NetGen.Runtime.Ilgpu.dll", "lib/net10.0/NetGen.Runtime.Ilgpu.xml"]);
        package.Content(Id, "snupkg").ShouldBe(["lib/net10.0/NetGen.Runtime.Ilgpu.pdb"]);
    }

    [Fact]
    public void BringsTheCompilerAndILGPU()
    {
        var dependencies = XDocument.Parse(package.Text(Id, $"{Id}.nuspec")).Descendants().Where(e => e.Name.LocalName == "dependency").ToDictionary(e => (string)e.Attribute("id")!);
        dependencies.Keys.Order().ShouldBe(["ILGPU", "ILGPU.Algorithms", "NetGen"]);

        // Analyzers do not come with what a package depends on unless it says so.
        ((string?)dependencies["NetGen"].Attribute("include")).ShouldBe("All");
        ((string?)dependencies["ILGPU"].Attribute("version")).ShouldBe("1.5.3");
    }

    /// <summary>With nothing set, on a device that every machine has.</summary>
    [Fact]
    public void NetworksRunOnILGPU()
    {
        using var consumer = new Consumer(package, Id, Repository.PackageCache).With("Program.cs", """
            using ILGPU;
            using ILGPU.Runtime;
            using ILGPU.Runtime.CPU;
            using NetGen;
            using NetGen.Ilgpu;

            var net = new Net();
            float[] images = new float[2 * Net.Info.InputLength], scores = new float[2 * Net.Info.OutputLength];
            for (int i = 0; i < images.Length; i++) images[i] = i % 7;
            using var context = Context.Create(builder => builder.CPU().EnableAlgorithms());
            using Accelerator device = context.CreateCPUAccelerator(0);
            using GpuNetwork gpu = net.ToGpu(device);
            gpu.Forward(images, scores, batch: 2);
            Console.WriteLine(scores.Zip(net.Forward(images)).All(pair => Math.Abs(pair.First - pair.Second) < 1e-4) ? "They agree." : "They differ.");

            [Network(3, 12, 12)]
            [Conv2D(16, 3, Padding = 1), ReLU, MaxPool2D(2), Conv2D(8, 3), SiLU, Flatten, Dense(10), Softmax]
            public partial class Net;
            """);

        consumer.Build().ShouldSucceed();

        consumer.Run().ShouldSucceed().Output.Trim().ShouldBe("They agree.");
    }
}
