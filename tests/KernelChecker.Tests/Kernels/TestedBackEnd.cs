namespace NetGen.Generator.Tests.Differential;

/// <summary>What the differential tests of this project run networks on: the checker's device, in groups of few threads.</summary>
internal static class TestedBackEnd
{
    public const string Where = "in the kernel checker";

    public static IBackEnd Create() => new DeviceBackEnd();
}
