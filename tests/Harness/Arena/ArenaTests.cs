using NetGen.Generator.Tests.Differential;

namespace NetGen.Generator.Tests.Arena;

/// <summary>What is read though it does not live shows. The emitted code is right; it is told of a plan in which a value ends before its last reader.</summary>
public sealed class ArenaTests
{
    [Fact]
    public void WhatDoesNotLiveAnyMoreShows()
    {
        using IBackEnd backEnd = TestedBackEnd.Create();
        // Both run as many kernels, and what they compute is as large: only in the first is "a" read by the last of them.
        NetworkCompilation project = backEnd.Target(NetworkCompilation.Of("""
            [Network(3, 4, 5)]
            [Conv2D(3, 1), As("a"), Conv2D(3, 3, Padding = 1), Softmax, Add("a")]
            public partial class Net;

            [Network(3, 4, 5)]
            [Conv2D(3, 1), Conv2D(3, 3, Padding = 1), As("a"), Softmax, Add("a")]
            public partial class Shorter;
            """));
        var graphs = new Graphs(project);
        using LoadedProject loaded = project.Compile();
        Trial trial = Comparison.Trial(loaded["Net"], new(loaded.Assembly, "Net"), graphs["Net"], seed: 1);

        backEnd.Difference(trial).ShouldBeNull();
        backEnd.Difference(trial with { Compiled = graphs["Shorter"] }).ShouldNotBeNull();
    }
}
