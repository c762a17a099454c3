using NetGen.Generator.Operators;
using NetGen.Generator.Shapes;
using NetGen.Generator.Tests.Differential;
using NetGen.Generator.Tests.Reference;

namespace NetGen.KernelChecker.Tests.Kernels;

/// <summary>A pooling that no back end knows is emitted right for devices: alone, with windows that differ, in registers, and after a kernel that keeps its rows.</summary>
public sealed class TestedPoolingTests
{
    [Fact]
    public void FollowsFromWhatItSays()
    {
        TestedPooling Pool(Size kernel, Size stride, Size padding) => new(new(kernel, stride, Padding.Of(padding), Size.One(kernel.Rank)));
        Size none = new(0, 0);

        WrittenGraphs.Differences(
            [
                new Sketch(5, 6, 8).Then(Pool(new(2, 4), new(2, 4), none), new Tanh()).Build(),
                new Sketch(3, 7, 7).Then(Pool(new(3, 3), new(2, 2), new(1, 1))).Build(),
                new Sketch(2, 4, 5, 6).Then(Pool(new(3, 2, 2, 3), new(3, 1, 2, 2), new(3, 1, 0, 1))).Build(),
                new Sketch(3, 8, 8).Then(new Conv(17, new(new(3, 3), new(1, 1), Padding.Of(new(1, 1)), new(1, 1)), 1, true), Pool(new(2, 2), new(2, 2), none), new SiLU()).Build(),
                new Sketch(3, 12, 12).Then(new Conv(9, new(new(1, 1), new(1, 1), Padding.None, new(1, 1)), 1, true), new ReLU(), Pool(new(6, 6), new(6, 6), none)).Build(),
            ],
            seed: 17).ShouldBeEmpty();
    }
}
