using NetGen.Generator.Frontend;

namespace NetGen.Generator.Emit;

/// <summary>What a class gets to be a network: constructors, the members of <c>INetwork</c>, and the one field that they work on.</summary>
internal static class NetworkContract
{
    private const string Field = Contract.Field, CpuNetwork = "global::NetGen.Cpu.CpuNetwork", New = $"new {CpuNetwork}<{NetworkEmitter.Kernels}>";
    private const string Input = "global::System.ReadOnlySpan<float> input", Output = "global::System.Span<float> output", Batch = "int batch = 1";
    private const string Source = "global::NetGen.WeightsSource source", Loaded = $"{CpuNetwork}<{NetworkEmitter.Kernels}>.Load";

    /// <summary>What a load is told beside the source.</summary>
    private static readonly string[] Loading =
        ["string? prefix = null", "global::System.Func<string, string>? rename = null", "string? except = null", "int seed = 0", "bool keepWeights = true"];

    /// <summary>The interface that a network implements.</summary>
    public static string Interface(NetworkSpec network) => !network.Ports.AreSingle ? Any(network.Type) : network.Ports.TakePictures ? Pictures(network.Type) : Single(network.Type);

    /// <summary>The members that a network gets.</summary>
    public static IEnumerable<ContractMember> Members(NetworkSpec network) =>
    [
        .. OfAny(network.Type),
        .. network.Ports.AreSingle ? OfSingle(network.Type) : [],
        .. network.Ports is { AreSingle: true, TakePictures: true } ? OfPictures(network.Type) : [],
        .. network.Ports.AreMany ? PortsContract.Members(network.Ports) : [],
    ];

    private static IEnumerable<ContractMember> OfAny(TypeSpec type) =>
    [
        new(Any(type), "global::NetGen.NetworkInfo", "Info", null, $" => {NetworkEmitter.Kernels}.Info;", IsStatic: true),
        new(Any(type), "global::NetGen.Weights", "Weights", null, $" => {Field}.Weights;"),
        new(Any(type), type.FromRoot, "Create", ["global::NetGen.Weights weights"], Made($"{New}(weights)"), IsStatic: true),
        new(Any(type), type.FromRoot, "Load", ["string path"], Made($"{Loaded}(path)"), IsStatic: true),
        new(Any(type), type.FromRoot, "Load", [Source, .. Loading], Made($"{Loaded}(source, prefix, rename, except, seed, keepWeights)"), IsStatic: true),
        new(Any(type), type.FromRoot, "Load", [Source, "out global::NetGen.PassedOver passedOver", .. Loading], Made($"{Loaded}(source, out passedOver, prefix, rename, except, seed, keepWeights)"), IsStatic: true),
        new(
            Any(type),
            $"global::System.Threading.Tasks.Task<{type.FromRoot}>",
            "LoadAsync",
            [Source, .. Loading, "global::System.IProgress<global::NetGen.LoadProgress>? progress = null", "global::System.Threading.CancellationToken cancellationToken = default(global::System.Threading.CancellationToken)"],
            $" =>\n    {Loaded}Async(static network => new {type.FromRoot}(ref network), source, prefix, rename, except, seed, keepWeights, progress, cancellationToken);",
            IsStatic: true),
        new(Any(type), type.FromRoot, "Share", [], Made($"{Field}.Share()")),
        new(Any(type), "void", "Refresh", [], $" => {Field}.Refresh();"),
        new(Any(type), "void", "Trim", [], $" => {Field}.Trim();"),
    ];

    private static IEnumerable<ContractMember> OfSingle(TypeSpec type) =>
    [
        new(Single(type), "void", "Forward", [Input, Output, Batch], $" => {Field}.Forward(input, output, batch);"),
        new(Single(type), "float[]", "Forward", [Input], $" => {Field}.Forward(input);"),
        new(Single(type), "void", "Profile", [Input, Output, "global::System.Span<long> ticks", Batch], $" => {Field}.Profile(input, output, ticks, batch);"),
    ];

    private static IEnumerable<ContractMember> OfPictures(TypeSpec type) =>
    [
        new(Pictures(type), "void", "Forward", [.. PortsContract.Pixels, Output, Batch], $" => {Field}.Forward(pixels, format, rowBytes, output, batch);"),
    ];

    private static string Any(TypeSpec type) => $"global::NetGen.ICompiledNetwork<{type.FromRoot}>";

    private static string Pictures(TypeSpec type) => $"global::NetGen.IPictureNetwork<{type.FromRoot}>";

    private static string Single(TypeSpec type) => $"global::NetGen.INetwork<{type.FromRoot}>";

    /// <summary>The field, and the constructors that set it.</summary>
    public static void EmitConstructors(SourceWriter writer, NetworkSpec network)
    {
        string name = network.Type.Identifier;
        OwnMembers own = network.Own;
        string value = own.DeclaresConstructors ? $" = {New}()" : "";
        writer.Line(GeneratedAttributes.OfField).Line($"private readonly {CpuNetwork} {Field}{value};").Line();
        if (!own.DeclaresConstructors)
        {
            EmitPublicConstructor(writer, network, $" => {Field} = {New}(seed);");
            writer.Line();
        }

        // By reference: no call of the class's own, with null or default, could mean this one.
        SetsRequiredMembers(writer, own.HasRequiredMembers || own.BaseSetsRequiredMembers);
        writer.Line(GeneratedAttributes.OfCode);
        writer.Line($"private {name}(ref {CpuNetwork} network){(own.DeclaresConstructors ? " : this()" : "")} => {Field} = network;");
    }

    /// <summary>The constructor of a class that declares none.</summary>
    public static void EmitPublicConstructor(SourceWriter writer, NetworkSpec network, string body)
    {
        writer.Line("/// <summary>A network with weights drawn as PyTorch draws them, when they are first asked for.</summary>");
        writer.Line("/// <param name=\"seed\">The same seed gives the same weights everywhere.</param>");
        SetsRequiredMembers(writer, network.Own.BaseSetsRequiredMembers);
        writer.Line(GeneratedAttributes.OfCode).Line($"public {network.Type.Identifier}(int seed = 0){body}");
    }

    private static void SetsRequiredMembers(SourceWriter writer, bool sets)
    {
        if (sets)
        {
            writer.Line("[global::System.Diagnostics.CodeAnalysis.SetsRequiredMembers]");
        }
    }

    private static string Made(string network) => $$"""

        {
            {{CpuNetwork}} network = {{network}};
            return new(ref network);
        }
        """;
}
