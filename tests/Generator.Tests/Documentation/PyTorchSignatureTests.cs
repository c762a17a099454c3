using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using NetGen.Generator.Operators;
using NetGen.Generator.Operators.Parameters;
using NetGen.Generator.Tests.Goldens;

namespace NetGen.Generator.Tests.Documentation;

/// <summary>A layer that is one of PyTorch's has its parameters and defaults: PyTorch says which (<c>Goldens/data/signatures.py</c>).</summary>
public sealed partial class PyTorchSignatureTests
{
    private static readonly Dictionary<string, Dictionary<string, Parameter>> Modules = GoldenFile.ReadJson<Dictionary<string, Dictionary<string, Parameter>>>("signatures");

    /// <summary>What no layer takes, besides sizes that follow from the input: what says how PyTorch is to go about it, and old names.</summary>
    private static readonly string[] NotTaken =
        ["padding_mode", "track_running_stats", "return_indices", "recompute_scale_factor", "inplace", "device", "dtype", "min_value", "max_value"];

    /// <summary>Where it is otherwise.</summary>
    private static readonly Dictionary<(string Layer, string Parameter), string> Others = new()
    {
        [("Pad", "padding")] = "has a default, since the sides have names",
        [("Pad", "value")] = "is that of ConstantPad2d; here both are one layer",
        [("ConstantPad1D", "padding")] = "as that of Pad",
        [("ConstantPad1D", "value")] = "is 0, as that of Pad",
        [("ConstantPad3D", "padding")] = "as that of Pad",
        [("ConstantPad3D", "value")] = "is 0, as that of Pad",
        [("Softmax", "dim")] = "is guessed by PyTorch where it is not given, with a warning",
        [("LogSoftmax", "dim")] = "as that of Softmax",
        [("Softmin", "dim")] = "as that of Softmax",
        [("LayerNorm", "bias")] = "is new in PyTorch 2.1",
        [("RMSNorm", "eps")] = "is that of floats, which PyTorch adds to floats where it is not given",
        [("InstanceNorm1D", "momentum")] = "is of running statistics, which are not kept",
        [("InstanceNorm2D", "momentum")] = "is of running statistics, which are not kept",
        [("InstanceNorm3D", "momentum")] = "is of running statistics, which are not kept",
        [("MaxUnpool2D", "output_size")] = "is given to the call",
        [("MaxUnpool2D", "kernel_size")] = "is the pool's",
        [("MaxUnpool2D", "stride")] = "is the pool's",
        [("MaxUnpool2D", "padding")] = "is the pool's",
        [("Flatten", "start_dim")] = "is 1: all but the batch",
        [("Flatten", "end_dim")] = "is -1",
    };

    public static TheoryData<string> Layers => [.. LayerTable.Signatures.Where(layer => Module(layer).Length > 0).Select(layer => layer.Name).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Layers))]
    public void ParametersAreThoseOfPyTorch(string name)
    {
        LayerSignature layer = LayerTable.Signatures.Single(layer => layer.Name == name);
        Modules.ShouldContainKey(Module(layer), $"signatures.json, beside make_goldens.py which writes it, lacks torch.nn.{Module(layer)}. PyTorch may be too old for it: then signatures.py takes a class of layers.py, as RMSNorm");
        var expected = Modules[Module(layer)].Where(p => !NotTaken.Contains(p.Key) && !SizeOfInput().IsMatch(p.Key) && !Others.ContainsKey((name, p.Key))).Select(p => (p.Key, p.Value.IsRequired, Text(p.Value.Default)));

        layer.Parameters.Where(p => p.PyTorch is not null && !Others.ContainsKey((name, p.PyTorch))).Select(p => (p.PyTorch!, p.IsRequired, Text(p))).ShouldBe(expected, ignoreOrder: true);
    }

    [Fact]
    public void NothingElseIsOtherwise() => Others.Keys.Where(key => LayerTable.Signatures.All(layer => layer.Name != key.Layer)).ShouldBeEmpty();

    /// <summary>The module that the attribute's summary names first; empty where it names none.</summary>
    private static string Module(LayerSignature layer) =>
        ModuleName().Match(new AttributeDocumentation(AttributeTests.AttributeOf(layer)).Summary).Groups[1].Value;

    // False and none are the same to PyTorch.
    private static string Text(LayerParameter parameter) => parameter.Default is null or false ? "" : Convert.ToString(parameter.Default, CultureInfo.InvariantCulture)!;

    private static string Text(JsonElement? value) => value switch
    {
        null or { ValueKind: JsonValueKind.Null or JsonValueKind.False or JsonValueKind.Undefined } => "",
        { ValueKind: JsonValueKind.True } => bool.TrueString,
        { ValueKind: JsonValueKind.Number } number => number.GetDouble().ToString(CultureInfo.InvariantCulture),
        _ => value.Value.GetString()!,
    };

    private sealed record Parameter(bool IsRequired = false, JsonElement? Default = null);

    [GeneratedRegex("^(in|num)_(channels|features)$")]
    private static partial Regex SizeOfInput();

    [GeneratedRegex(@"torch\.nn\.(\w+)")]
    private static partial Regex ModuleName();
}
