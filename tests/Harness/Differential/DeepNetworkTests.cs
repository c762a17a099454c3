namespace NetGen.Generator.Tests.Differential;

/// <summary>Networks of so many kernels that their forward pass is several methods.</summary>
public sealed class DeepNetworkTests
{
    [Fact]
    public void Agree_with_the_reference()
    {
        string layers = string.Join(", ", Enumerable.Range(0, 50).Select(i => $"Conv2D(3, {(i % 2 == 0 ? 3 : 1)}{(i % 2 == 0 ? ", Padding = 1" : "")}), Tanh, MaxPool2D(3, Stride = 1, Padding = 1)"));

        Comparison.Differences([new([3, 4, 5], $"[{layers}]")], seed: 71).ShouldBeEmpty();
    }
}
