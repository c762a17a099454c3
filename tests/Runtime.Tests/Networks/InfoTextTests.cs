namespace NetGen.Tests;

/// <summary>What is seen of a network where somebody prints it, or a debugger does.</summary>
public sealed class InfoTextTests
{
    private static readonly LayerInfo Layer = new("Conv2D(6, 5)", "conv1", "", [1, 28, 28], [6, 24, 24], 156, 86400, 0, "", "", "", [-1]);

    private static readonly ParameterInfo Parameter = new("conv1.weight", [6, 1, 5, 5], Initializer.KaimingUniform(25));

    [Fact]
    public void AParameter() => $"{Parameter}".ShouldBe("conv1.weight [6, 1, 5, 5]");

    [Fact]
    public void ATensor() => $"{new SafetensorsTensor("scale", "BF16", [], 1)}".ShouldBe("scale BF16 []");

    [Fact]
    public void ALayer() => $"{Layer}".ShouldBe("Conv2D(6, 5): [1, 28, 28] -> [6, 24, 24]");

    [Fact]
    public void ANetwork() => $"{new NetworkInfo("Net", [new("input", [1, 28, 28])], [new("output", [6, 24, 24])], [Layer], [new("Conv1", "Conv2D(6, 5)", 86400)], [Parameter], default, 0, 0)}"
        .ShouldBe("Net: [1, 28, 28] -> [6, 24, 24], layers: 1, kernels: 1, parameters: 150, multiply-accumulates: 86400");
}
