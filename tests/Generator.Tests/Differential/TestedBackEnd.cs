namespace NetGen.Generator.Tests.Differential;

/// <summary>What the differential tests of this project run networks on.</summary>
internal static class TestedBackEnd
{
    public const string Where = "on the processor";

    public static IBackEnd Create() => new CpuBackEnd();
}
