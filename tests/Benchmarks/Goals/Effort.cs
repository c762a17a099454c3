namespace NetGen.Benchmarks.Goals;

/// <summary>How long to measure.</summary>
/// <param name="Pairs">How often both sides take their turns.</param>
/// <param name="Builds">How often both sides are compiled.</param>
/// <param name="Seconds">How long a process runs a network.</param>
/// <param name="Networks">The networks to run; null for all.</param>
internal sealed record Effort(int Pairs, int Builds, double Seconds, IReadOnlySet<string>? Networks)
{
    public static Effort Full { get; } = new(Pairs: 7, Builds: 5, Seconds: 1, Networks: null);

    public static Effort Quick { get; } = new(
        Pairs: 3, Builds: 2, Seconds: 0.4, Networks: new HashSet<string> { "LeNet", "ResNet20", "ResNet20Own", "lenet", "shufflenet_v2_x1_0", "mobilenet_v2", "resnet18" });

    /// <summary>Those of some networks that are to be run.</summary>
    public IEnumerable<string> Of(IEnumerable<string> networks) => networks.Where(network => Networks?.Contains(network) != false);
}
