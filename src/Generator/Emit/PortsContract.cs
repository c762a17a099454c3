using NetGen.Generator.Frontend;

namespace NetGen.Generator.Emit;

/// <summary>How a network with more than one input or output is run: Forward and Profile with a span for each.</summary>
internal static class PortsContract
{
    private const string Argument = "global::NetGen.Cpu.Argument", Batch = "int batch = 1", Ticks = "global::System.Span<long> ticks";

    /// <summary>What stands for the first input where that is pictures.</summary>
    public static readonly string[] Pixels = ["global::System.ReadOnlySpan<byte> pixels", "global::NetGen.PixelFormat format", "int rowBytes"];

    public static IEnumerable<ContractMember> Members(Ports ports)
    {
        string[] spans =
        [
            .. ports.Inputs.Select(input => $"global::System.ReadOnlySpan<float> {Identifiers.OfParameter(input.Name)}"),
            .. ports.Outputs.Select(output => $"global::System.Span<float> {Identifiers.OfParameter(output.Name)}"),
        ];
        const string forward = "Runs the network; from any number of threads. Allocates nothing, but that the first call after <c>new</c> draws the weights, and that more calls at once than ever before each make a workspace.";
        yield return new("", "void", "Forward", [.. spans, Batch], Body(ports, "Forward", "batch"), Documentation: Documentation(ports, forward));
        yield return new(
            "",
            "void",
            "Profile",
            [.. spans, Ticks, Batch],
            Body(ports, "Profile", "ticks, batch"),
            Documentation: Documentation(ports, "Runs the network, and takes the time of each kernel. Turning inputs and outputs to and from the kernels' layout is not counted.", TicksText(ports)));
        if (ports.TakePictures)
        {
            yield return new("", "void", "Forward", [.. Pixels, .. spans.Skip(1), Batch], Body(ports, "Forward", "batch", isPictures: true), Documentation: Documentation(ports, forward, isPictures: true));
        }
    }

    private static string TicksText(Ports ports)
    {
        string with = ports.Outputs.Any(output => output.IsOptional) ? ", or where an optional output is wanted of those of <see cref=\"global::NetGen.NetworkInfo.WithOptional\"/>," : "";
        return $"\n/// <param name=\"ticks\">The time of each of <see cref=\"global::NetGen.NetworkInfo.Kernels\"/>{with} is added to its element, in units of <see cref=\"global::System.Diagnostics.Stopwatch.Frequency\"/>.</param>";
    }

    private static string Documentation(Ports ports, string summary, string ticks = "", bool isPictures = false) => string.Join(
        "\n",
        [
            $"/// <summary>{summary}</summary>",
            .. isPictures
                ?
                [
                    "/// <param name=\"pixels\">Pictures one after the other, each as high and wide as the input.</param>",
                    "/// <param name=\"format\">How their pixels lie.</param>",
                    "/// <param name=\"rowBytes\">Bytes from a row to the next.</param>",
                ]
                : (string[])[],
            .. ports.Inputs.Skip(isPictures ? 1 : 0).Select(input => $"/// <param name=\"{input.Name}\">[batch, ...] in row-major order.</param>"),
            .. ports.Outputs.Select(output => $"/// <param name=\"{output.Name}\">Receives [batch, ...] in row-major order, in memory of its own{(output.IsOptional ? "; empty where it is not wanted" : "")}.</param>{(output == ports.Outputs[ports.Outputs.Length - 1] ? ticks : "")}"),
            "/// <param name=\"batch\">How many inputs there are; at least 1.</param>",
            "/// <exception cref=\"global::System.ArgumentException\">A length does not fit the shape and batch, or two spans overlap of which one is written. Nothing was written.</exception>",
        ]);

    /// <summary>The spans, pinned, in one call.</summary>
    private static string Body(Ports ports, string method, string rest, bool isPictures = false)
    {
        // No argument is called so.
        string own = "pinned";
        PortSpec[] all = [.. ports.Inputs, .. ports.Outputs];
        while (all.Any(port => port.Name.StartsWith(own, StringComparison.Ordinal)))
        {
            own = $"_{own}";
        }

        string pins = string.Join(", ", all.Select((port, i) => $"{own}{i} = {Identifiers.OfParameter(port.Name)}").Skip(isPictures ? 1 : 0));
        string picture = isPictures ? $"\n        fixed (byte* {own}0 = pixels)" : "";
        return $$"""

            {
                unsafe
                {{{picture}}
                    fixed (float* {{pins}})
                    {
                        {{Argument}}* {{own}}Inputs = stackalloc {{Argument}}[] { {{Arguments(ports.Inputs, 0)}} };
                        {{Argument}}* {{own}}Outputs = stackalloc {{Argument}}[] { {{Arguments(ports.Outputs, ports.Inputs.Length)}} };
                        {{Contract.Field}}.{{method}}({{own}}Inputs, {{own}}Outputs, {{rest}});
                    }
                }
            }
            """;

        string Arguments(IReadOnlyList<PortSpec> some, int first) => string.Join(", ", some.Select((port, i) => isPictures && first + i == 0
            ? $"new({own}0, pixels.Length, format, rowBytes)"
            : $"new({own}{first + i}, {Identifiers.OfParameter(port.Name)}.Length)"));
    }
}
