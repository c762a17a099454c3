using System.Text;

namespace NetGen.Benchmarks;

/// <summary>Sources of the networks that the generator is timed on.</summary>
internal static class NetworkSources
{
    public const string LeNet = """
        using NetGen;

        [Network(1, 28, 28)]
        [Conv2D(6, 5, Padding = 2), ReLU, MaxPool2D(2), Dropout(0.4f)]
        [Conv2D(16, 5, Padding = 2), BatchNorm2D, ReLU, MaxPool2D(2)]
        [Conv2D(120, 5), BatchNorm2D, ReLU]
        [AdaptiveAvgPool2D(1), Flatten, Dense(10)]
        public partial class LeNet;
        """;

    /// <summary>200 layers, no two of the convolutions alike, so that no kernel serves twice.</summary>
    public static string Deep { get; } = MakeDeep();

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
