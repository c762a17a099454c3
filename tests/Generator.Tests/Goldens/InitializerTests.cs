namespace NetGen.Generator.Tests.Goldens;

/// <summary>Weights that the user says the start of have the mean, the deviation and the reach of those that PyTorch's function of that name draws.</summary>
public sealed class InitializerTests
{
    /// <summary>Beyond what chance makes of so many numbers.</summary>
    private const double Tolerance = 0.02;

    private const int Times = 100;

    private static readonly InitializerCase[] Cases = GoldenFile.ReadJson<InitializerCase[]>("initializers");

    [Fact]
    public void NumbersAreDrawnAsPyTorchDrawsThem()
    {
        using var project = NetworkCompilation.Of(Cases.Select((test, i) => $"{test.Network}\npublic partial class Case{i};")).Compile();
        foreach ((int i, InitializerCase test) in Cases.Index())
        {
            ParameterInfo weight = project[$"Case{i}"].Info.Parameters.Single(parameter => parameter.Name == "0.weight");
            weight.Shape.ShouldBe(test.Shape, test.Text);
            double[] drawn = [.. Enumerable.Range(0, Times).SelectMany(seed => Weights.Initialize([weight], seed)[0].ToArray()).Select(x => (double)x)];

            double mean = drawn.Average(), deviation = Math.Sqrt(drawn.Average(x => (x - mean) * (x - mean))), slack = Tolerance * Math.Max(test.Deviation, 1e-6);
            mean.ShouldBeInRange(test.Mean - slack, test.Mean + slack, test.Text);
            deviation.ShouldBeInRange(test.Deviation - slack, test.Deviation + slack, test.Text);
            if (!test.IsUnbounded)
            {
                drawn.Min().ShouldBeInRange(test.Low - slack, test.Low + slack, test.Text);
                drawn.Max().ShouldBeInRange(test.High - slack, test.High + slack, test.Text);
            }
        }
    }

    private sealed record InitializerCase(string Text, int[] Shape, double Mean, double Deviation, double Low, double High)
    {
        /// <summary>The ends of what normal distributions draw are chance.</summary>
        public bool IsUnbounded => Text.Contains("normal", StringComparison.Ordinal) && Deviation > 0 && (High - Low) > 6 * Deviation;

        /// <summary>A network with such a weight.</summary>
        public string Network => Shape switch
        {
            [var features, var inputs] => $"[Network({inputs}), Dense({features}, Initializer = \"{Text}\")]",
            [8, 16, var h, var w] => $"[Network(8, 9, 9), ConvTranspose2D(16, new[] {{ {h}, {w} }}, Initializer = \"{Text}\")]",
            [var channels, var inputs, var h, var w] => $"[Network({inputs}, 9, 9), Conv2D({channels}, new[] {{ {h}, {w} }}, Initializer = \"{Text}\")]",
            _ => throw new InvalidOperationException(Text),
        };
    }
}
