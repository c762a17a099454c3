using NetGen.Generator.Emit.Ilgpu;

namespace NetGen.Generator.Tests.Snapshots;

/// <summary>The kernels and launches that are emitted for ILGPU, in groups of the default size.</summary>
public sealed class IlgpuEmissionTests
{
    private const int GroupSize = 256;

    private const string LeNetLayers = """
        [Conv2D(6, 5, Padding = 2), ReLU, MaxPool2D(2), Dropout(0.4f)]
        [Conv2D(16, 5, Padding = 2), BatchNorm2D, ReLU, MaxPool2D(2)]
        [Conv2D(120, 5), BatchNorm2D, ReLU]
        [AdaptiveAvgPool2D(1), Flatten, Dense(10)]
        """;

    [Fact]
    public Task LeNet() => Verify($"""
        [Network(1, 28, 28)]
        {LeNetLayers}
        public partial class LeNet;
        """, "LeNet");

    [Fact]
    public Task LeNetAsConvolutions() => Verify($"""
        [Network(1, 28, 28, Lower = Lowering.Equivalent)]
        {LeNetLayers}
        public partial class LeNet;
        """, "LeNet");

    [Fact]
    public Task InvertedResidual() => Verify("""
        [Network(8, 14, 14)]
        [Conv2D(48, 1, Bias = false), BatchNorm2D, ReLU6, DepthwiseConv2D(3, Padding = 1, Bias = false), BatchNorm2D, ReLU6]
        [Conv2D(8, 1, Bias = false), BatchNorm2D, Add("in")]
        public partial class InvertedResidual;
        """, "InvertedResidual");

    private static Task Verify(string source, string network, [System.Runtime.CompilerServices.CallerMemberName] string test = "")
    {
        string text = IlgpuBackend.Emit(new Graphs(NetworkCompilation.Of(source))[network], GroupSize).Text;
        return Snapshot.Verify([($"{network}.Ilgpu.g.cs", EmissionTests.WithoutVersion(text))], test: test);
    }
}
