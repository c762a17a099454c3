namespace NetGen.Generator.Tests.Contract;

/// <summary>Networks of several kinds, compiled once for all tests of what every network promises.</summary>
public sealed class ContractNetworks : IDisposable
{
    private readonly LoadedProject project = NetworkCompilation.Of(
        """
        [Network(1, 14, 14)]
        [Conv2D(6, 5, Padding = 2), ReLU, MaxPool2D(2), Dropout(0.4f)]
        [Conv2D(16, 3, Padding = 1), BatchNorm2D, ReLU, MaxPool2D(2)]
        [AdaptiveAvgPool2D(1), Flatten, Dense(10)]
        public partial class LeNet;

        [Variant<LeNet>(Lower = Lowering.Equivalent)]
        public partial class LoweredLeNet;

        [Network(17)]
        [Dense(33), BatchNorm1D, ReLU, Dense(5), Softmax]
        public partial class Perceptron;

        [Network(5, 6, 7)]
        [As("x"), DepthwiseConv2D(3, Padding = 1), SiLU, Conv2D(5, 1), Add("x"), As("y")]
        [AdaptiveAvgPool2D(1), Sigmoid, Mul("y"), Concat("x"), ChannelShuffle(2)]
        [AvgPool2D(3, Stride = 2, Padding = 1), LeakyReLU, Tanh]
        public partial class Branches;

        [Network(3, 4, 4)]
        [Conv2D(3, 3, Padding = 1, Repeat = 140), Tanh]
        public partial class Deep;
        """).Compile();

    public static TheoryData<string> Names => ["LeNet", "LoweredLeNet", "Perceptron", "Branches", "Deep"];

    internal EmittedNetwork this[string name] => project[name];

    public void Dispose() => project.Dispose();

    /// <summary>Inputs in [-1, 1).</summary>
    internal static float[] Input(EmittedNetwork network, int batch, int seed = 1)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, batch * network.Info.InputLength).Select(_ => (2 * random.NextSingle()) - 1)];
    }
}
