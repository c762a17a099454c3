namespace NetGen.Generator.Tests.Goldens;

/// <summary>Parameters start within PyTorch's bounds, and reach them.</summary>
public sealed class InitialisationTests
{
    private static readonly InitialisationCase[] Cases = GoldenFile.ReadJson<InitialisationCase[]>("initialisation");

    /// <summary>The networks whose parameters are compared.</summary>
    internal static IEnumerable<NetworkSource> Networks => Cases.Select(c => c.Network);

    [Fact]
    public void ParametersStartWherePyTorchStartsThem()
    {
        using var project = NetworkCompilation.Of(Networks.Select((network, i) => network.Declare($"Case{i}"))).Compile();
        foreach ((int i, InitialisationCase test) in Cases.Index())
        {
            var info = project[$"Case{i}"].Info;
            info.Parameters.Select(p => p.Name).Order().ShouldBe(test.Bounds.Keys.Order(), test.Name);
            foreach (ParameterInfo parameter in info.Parameters)
            {
                // PyTorch's were measured over many trials: they end just short of the bound.
                (float low, float high) = (test.Bounds[parameter.Name][0], test.Bounds[parameter.Name][1]);
                double slack = 2e-3 * (high - low);
                ((double)parameter.Initializer.Low).ShouldBeInRange(low - slack, low + 1e-6, $"{test.Name}, {parameter.Name}");
                ((double)parameter.Initializer.High).ShouldBeInRange(high - 1e-6, high + slack, $"{test.Name}, {parameter.Name}");
            }
        }
    }

    private sealed record InitialisationCase(string Name, int[] Input, string Layers, Dictionary<string, float[]> Bounds)
    {
        public NetworkSource Network => new(Input, Layers);
    }
}
