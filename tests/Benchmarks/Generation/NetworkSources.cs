using System.Reflection;
using System.Text;

namespace NetGen.Benchmarks;

/// <summary>Sources of the networks that the generator is timed on.</summary>
internal static class NetworkSources
{
    private const string LeNet = """
        using NetGen;

        [Network(1, 28, 28)]
        [Conv2D(6, 5, Padding = 2), ReLU, MaxPool2D(2), Dropout(0.4f)]
        [Conv2D(16, 5, Padding = 2), BatchNorm2D, ReLU, MaxPool2D(2)]
        [Conv2D(120, 5), BatchNorm2D, ReLU]
        [AdaptiveAvgPool2D(1), Flatten, Dense(10)]
        public partial class LeNet;
        """;

    /// <summary>LeNet; 200 layers, no two of the convolutions alike, so that no kernel serves twice; the architectures of samples/Zoo, each as written and lowered.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>(Zoo())
    {
        ["LeNet"] = LeNet,
        ["200 layers"] = MakeDeep(),
    };

    private static IEnumerable<KeyValuePair<string, string>> Zoo()
    {
        Assembly assembly = typeof(NetworkSources).Assembly;
        foreach (string name in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return new($"Zoo, {name}", reader.ReadToEnd());
        }
    }

    private static string MakeDeep()
    {
        var source = new StringBuilder("using NetGen;\n\n[Network(3, 32, 32)]\n");
        for (int i = 0; i < 50; i++)
        {
            source.Append($"[Conv2D({8 + i}, 3, Padding = 1), BatchNorm2D, ReLU, Dropout(0.1f)]\n");
        }

        return source.Append("public partial class Deep;\n").ToString();
    }
}
