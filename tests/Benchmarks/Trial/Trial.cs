using System.Diagnostics;
using NetGen.Cpu;

namespace NetGen.Benchmarks.Trial;

/// <summary>Runs a network for a while.</summary>
internal static class Trial
{
    private static readonly Dictionary<string, Action<double>> Networks = new()
    {
        [nameof(LeNet)] = Run<LeNet>,
        [nameof(LeNetOwn)] = Run<LeNetOwn>,
        [nameof(ResNet20)] = Run<ResNet20>,
        [nameof(ResNet20Own)] = Run<ResNet20Own>,
        [nameof(MobileNetV2)] = Run<MobileNetV2>,
        [nameof(MobileNetV2Own)] = Run<MobileNetV2Own>,
    };

    public static IEnumerable<string> Names => Networks.Keys;

    public static Action<double> Find(string name) => Networks[name];

    /// <summary>Prints a line when there is a first result, and then one of JSON with the median time of those of so many seconds, after as many of running warm.</summary>
    private static void Run<TNetwork>(double seconds)
        where TNetwork : INetwork<TNetwork>
    {
        NetworkInfo info = TNetwork.Info;
        TNetwork network = TNetwork.Create(Weights.Initialize(info.Parameters));
        float[] input = new float[info.InputLength], output = new float[info.OutputLength];
        var random = new Random(0);
        for (int i = 0; i < input.Length; i++) input[i] = random.NextSingle() - 0.5f;

        network.Forward(input, output);
        Console.WriteLine("first result");
        if (seconds == 0) return;

        Times(network, input, output, seconds);
        List<double> times = Times(network, input, output, seconds);
        times.Sort();
        int bits = Simd512.IsSupported ? 512 : Simd256.IsSupported ? 256 : 128;
        Console.WriteLine(FormattableString.Invariant($$"""{"median_ms": {{times[times.Count / 2]:R}}, "vector_bits": {{bits}}}"""));
    }

    private static List<double> Times<TNetwork>(TNetwork network, float[] input, float[] output, double seconds)
        where TNetwork : INetwork<TNetwork>
    {
        var times = new List<double>();
        long start = Stopwatch.GetTimestamp();
        while (times.Count == 0 || Stopwatch.GetElapsedTime(start).TotalSeconds < seconds)
        {
            long before = Stopwatch.GetTimestamp();
            network.Forward(input, output);
            times.Add(Stopwatch.GetElapsedTime(before).TotalMilliseconds);
        }
        return times;
    }
}
