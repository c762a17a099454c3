namespace NetGen.Generator.Tests.Diagnostics;

/// <summary>What exceeds a limit of the memory that a network works in is told with the number and the limit.</summary>
public sealed class LimitTests
{
    /// <summary>Elements of the longest array of cache lines.</summary>
    private const string Most = "34359737360 are possible";

    [Fact]
    public void OfAMapWithItsPadding() => Diagnosing.Source("""
        [Network(1, 2, 1073741791)]
        [ReLU, {|NG0208:Conv2D(1, 3, Padding = 1)|}]
        public partial class Bordered;
        """).ShouldReport("Conv2D(1, 3, Padding = 1) on 1 x 2 x 1073741791: a value with the padding around it would have 1*4*1073741793 = 4294967172 elements, more than 2^31 - 64");

    [Fact]
    public void OfTheWeightsOfALayer() => Diagnosing.Source("""
        [Network(2, 1073741792)]
        [{|NG0208:Conv1D(1, 1073741792)|}]
        public partial class Wide;
        """).ShouldReport($"Conv1D(1, 1073741792) on 2 x 1073741792: its weights, as many outputs of a group as a vector has, would take 34359738368 elements, and {Most}");

    [Fact]
    public void OfTheWeightsOfAllLayers() => Diagnosing.Source("""
        [Network(1, 1073741824)]
        [Conv1D(1, 1073741824, Bias = false), As("a"), From("in"), Conv1D(1, 1073741824, Bias = false), Add("a")]
        public partial class {|NG0208:Heavy|};
        """).ShouldReport($"the weights of all layers would take 34359738368 elements, and {Most}");

    [Fact]
    public void OfValuesInUseAtOnce()
    {
        string pools = string.Join(", ", Enumerable.Range(0, 36).Select(i => $"MaxPool1D(1), As(\"a{i}\")"));
        string labels = string.Join(", ", Enumerable.Range(0, 36).Select(i => $"\"a{i}\""));
        Diagnosing.Source($$"""
            [Network(1, 1000000000)]
            [{{pools}}, ReLU, Add({{labels}})]
            public partial class {|NG0208:Wide|};
            """).ShouldReport(
            $" and 32 more are in use at once and take 38000000000 elements, the workspace 38000000000; {Most}");
    }
}
