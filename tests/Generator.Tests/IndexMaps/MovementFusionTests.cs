using NetGen.Generator.Fusion;
using NetGen.Generator.Graph;
using NetGen.Generator.Planning;
using NetGen.Generator.Tests.Language;

namespace NetGen.Generator.Tests.IndexMaps;

/// <summary>Which movements are kernels, and which are none.</summary>
public sealed class MovementFusionTests
{
    [Theory]
    [InlineData("ChannelShuffle(2), Pad(1), Tanh", "ChannelShuffle(2) + Pad(1) + Tanh")]
    [InlineData("ChannelShuffle(2), ReLU, Pad(1)", "ChannelShuffle(2) + ReLU; Pad(1)")] // the padding is no ReLU's
    [InlineData("ChannelShuffle(2), As(\"x\"), Pad(Left = 1, Right = -1), Add(\"x\")", "ChannelShuffle(2); Pad(Left = 1, Right = -1) + Add")] // read elsewhere, too
    [InlineData("ReLU, ChannelShuffle(2), ChannelShuffle(3), Tanh", "ReLU + Tanh")]
    [InlineData("ReLU, ChannelShuffle(2), As(\"x\"), ChannelShuffle(3), Concat(\"x\")", "ReLU; ChannelShuffle(2); Concat")] // one after the other they are none, though the value between is read
    [InlineData("ReLU, Pad(1), Pad(-1), Tanh", "ReLU + Tanh")]
    [InlineData("ReLU, Pad(0), Channels(0, 6), Upsample2D(ScaleFactor = 1), ChannelShuffle(1), ChannelShuffle(6), Reshape(6, 1, 4, 6), Tanh", "ReLU + Tanh")]
    [InlineData("ReLU, Channels(2, 3), Tanh", "ReLU; Channels(2, 3); Tanh")]
    [InlineData("ReLU, Flatten, Dense(3)", "ReLU; Dense(3)")]
    [InlineData("ReLU, ChannelShuffle(2), Flatten, Softmax", "ReLU; ChannelShuffle(2) + Flatten; Softmax")]
    [InlineData("Conv2D(7, 1), Reshape(24, 7), Reshape(7, 4, 6), Tanh", "Conv2D(7, 1) + Tanh")]
    [InlineData("Reshape(2, 3, 4, 6), Permute(2, 1, 3, 4), Reshape(6, 4, 6), ChannelShuffle(3), Tanh", "Tanh")] // ChannelShuffle(2) by hand
    [InlineData("Reshape(6, 2, 2, 3, 2), Permute(1, 3, 5, 2, 4), Reshape(24, 2, 3), PixelShuffle(2), Tanh", "Tanh")] // PixelUnshuffle(2) by hand
    [InlineData("Reshape(6, 2, 2, 2, 3), ReLU, Permute(2, 4, 1, 3, 5), Reshape(4, 36)", "Reshape(6, 2, 2, 2, 3) + ReLU; Permute(2, 4, 1, 3, 5)")]
    [InlineData("Reshape(6, 2, 2, 2, 3), Permute(2, 4, 1, 3, 5), Reshape(4, 36), Permute(2, 1), Softmax", "Reshape(6, 2, 2, 2, 3) + Permute(2, 4, 1, 3, 5) + Reshape(4, 36) + Permute(2, 1); Softmax")]
    [InlineData("Reshape(9, 16), Softmax, Reshape(16, 9), Softmax", "Flatten; Reshape(9, 16); Softmax; Flatten; Reshape(16, 9); Softmax")]
    public void MovementsInARowAreOneKernel(string layers, string kernels) =>
        string.Join("; ", Fuse(layers).Kernels.Select(kernel => kernel.Layers)).ShouldBe(kernels);

    /// <summary>What a kernel of its own writes can lie where it is joined with others; a slice lies where it is sliced from.</summary>
    [Theory]
    [InlineData("Conv2D(4, 1), As(\"x\"), From(\"in\"), ChannelShuffle(2), Concat(\"x\")", 2)]
    [InlineData("Conv2D(4, 1), As(\"x\"), From(\"in\"), ChannelShuffle(2), Channels(0, 2), Concat(\"x\")", 2)]
    [InlineData("Conv2D(4, 1), As(\"x\"), From(\"in\"), Channels(0, 2), Concat(\"x\")", 2)]
    [InlineData("Conv2D(4, 1), Channels(1, 3), Channels(1, 1)", 2)]
    [InlineData("Conv2D(6, 1), As(\"x\"), From(\"in\"), ReLU, Concat(\"x\", Dim = 2)", 2)]
    [InlineData("Conv2D(6, 1), As(\"x\"), From(\"in\"), ReLU, Concat(\"x\", Dim = -1), Conv2D(2, 3, Padding = 1)", 3)]
    [InlineData("Conv2D(3, 1), As(\"x\"), Conv2D(3, 1), Concat(\"x\"), As(\"y\"), ReLU, Concat(\"y\", Dim = 2)", 2)]
    [InlineData("Conv2D(6, 1), As(\"x\"), Conv2D(6, 3, Padding = 1), Concat(\"x\", Dim = 2)", 3)] // the convolution reads zeros around its map, and there would be the other
    [InlineData("Conv2D(6, 1), As(\"x\"), Channels(0, 2), Conv2D(6, 3, Padding = 1), Concat(\"x\", Dim = 2)", 3)]
    public void ValuesLieInTheBuffersOfOthers(string layers, int buffers)
    {
        Plan plan = PlanningPass.Run(Fuse(layers), MemoryModel.Cpu);

        plan.Kernels.SelectMany(kernel => kernel.Inputs.Append(kernel.Output)).Select(location => location.Buffer).Distinct().Count().ShouldBe(buffers);
    }

    private static FusedNetwork Fuse(string layers)
    {
        NetworkGraph graph = Expanding.Network($"[Network(6, 4, 6), {layers}] public partial class Net;");
        return FusionPass.Run(graph);
    }
}
