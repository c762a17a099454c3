using NetGen.Cpu;

namespace NetGen.Generator.Tests.Contract;

public sealed class VectorWidthTests
{
    /// <summary>A run that means to test narrower vectors than the processor has, as those of .ci/run, does so.</summary>
    [SkippableFact]
    public void IsTheOneThatTheRunIsFor()
    {
        string? bits = Environment.GetEnvironmentVariable("NETGEN_TEST_VECTOR_BITS");
        Skip.If(bits is null, "The run is for the widest vectors of the processor.");
        int widest = Simd512.IsSupported ? 512 : Simd256.IsSupported ? 256 : 128;
        widest.ToString().ShouldBe(bits);
    }
}
