namespace NetGen.Generator.Tests.Differential;

/// <summary>Kernels that run hundreds of steps on their results: what is named after all of them would have a name that metadata does not hold.</summary>
public sealed class LongChainTests
{
    private const int Steps = 260;

    [Fact]
    [Trait("Category", "Long")]
    public void Agree_with_the_reference()
    {
        string[] bounded = ["Sigmoid", "Tanh", "SiLU", "HardSwish", "ELU", "GELU"];
        string activations = string.Join(", ", Enumerable.Range(0, Steps).Select(i => bounded[i % bounded.Length]));
        string operands = string.Join(", ", Enumerable.Range(0, Steps).Select(i => i % 2 == 0 ? "Add(\"in\")" : "Mul(\"in\"), Tanh"));
        NetworkSource[] networks =
        [
            new([4], $"[{activations}]"),
            new([3, 5, 4], $"[Conv2D(3, 3, Padding = 1), {activations}]"),
            new([3, 5, 4], $"[MaxPool2D(3, Stride = 1, Padding = 1), {operands}]"),
            new([3, 5, 4], $"[Conv2D(3, 1), {operands}]"),
        ];

        Comparison.Differences(networks, seed: 61).ShouldBeEmpty();
    }
}
