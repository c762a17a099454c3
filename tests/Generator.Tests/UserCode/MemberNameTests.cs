namespace NetGen.Generator.Tests.UserCode;

/// <summary>Members of the user's in a network's class: only the names of the contract are taken, and C# is asked where they are.</summary>
public sealed class MemberNameTests
{
    private const string Quiet = "#pragma warning disable CS8981, CS0067, CS0169, CS0649, CS0414, CS8618, CS0108\n";

    private static readonly string[] Free = [.. Words.Contextual, .. Words.Reserved, .. Words.Emitted, "NetKernels", "NetFacts", "NetGpuKernels", "NetGpuProgram"];

    public static TheoryData<string, string> Kinds => new()
    {
        { "Field", "private readonly int @{0};" },
        { "Constant", "public const int @{0} = 1;" },
        { "Property", "public string @{0} {{ get; set; }} = \"\";" },
        { "StaticProperty", "public static int @{0} => 1;" },
        { "Method", "public void @{0}() {{ }}" },
        { "GenericMethod", "private protected static T @{0}<T>(T x) => x;" },
        { "Event", "public event System.Action? @{0};" },
        { "Class", "public sealed class @{0};" },
        { "Enumeration", "private enum @{0};" },
        { "Delegate", "public delegate void @{0}(int x);" },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void AllOtherNamesAreFree(string kind, string member)
    {
        // No two members of a class may have a name, and none its own.
        string members = string.Join('\n', Free.Select(name => string.Format(member, name)));

        Working.Try(NetworkCompilation.Of($"{Quiet}[Network(4)] [Dense(3)] public partial class Net\n{{\n{members}\n}}\n")).ShouldContain("Net", kind);
    }

    /// <summary>C# reserves both accessors of a property for it.</summary>
    [Fact]
    public void SettersOfTheContractAreTaken() => Working.RefuseEach(
    [
        ("[Network(4)] [Dense(3)] public partial class Net { public void {|NG0009:set_Info|}(NetworkInfo info) { } }", "Net.set_Info stands where ICompiledNetwork<Net>.Info"),
        ("[Network(4)] [Dense(3)] public partial class Net { public static int {|NG0009:set_Weights|} = 3; }", "Net.set_Weights stands where"),
        ("[Network(4)] [Dense(3)] public partial class Net { public class {|NG0009:set_Weights|}; }", "Net.set_Weights stands where"),
        ("[Network(4)] [Dense(3)] public partial class Net { private static int {|NG0009:__netgen|} => 1; }", "the field of every network"),
    ],
    "#pragma warning disable CS8981");

    [Fact]
    public void OtherSettersAreFree() => Working.TryEach(
    [
        "[Network(4)] [Dense(3)] public partial class Net { public void set_Info(int a) { } public void set_Weights() { } public void set_Forward() { } }",
        "[Network(4)] [Dense(3)] public partial class Net { public void set_Info(NetworkInfo info, int a) { } public void set_Weights(ref Weights w) { } }",
    ]);

    [Fact]
    public void ParametersOfAPrimaryConstructorHaveAnyName()
    {
        string parameters = string.Join(", ", ((string[])[.. Free, .. Words.Contract]).Select(name => $"int @{name} = 0"));

        Working.Try(NetworkCompilation.Of($"#pragma warning disable CS9113\n[Network(4)] [Dense(3)] public partial class Net({parameters});")).ShouldBe(["Net"]);
    }

    [Fact]
    public void WhatHasTheNameOfTheContractIsAnError() => Refused(
        from name in Words.Contract
        from member in (string[])
        [
            "public int {0} = 1;",
            "public const int {0} = 1;",
            "public int {0} => 1;",
            "private static string {0} {{ get; set; }} = \"\";",
            "public event System.Action {0} {{ add {{ }} remove {{ }} }}",
            "public sealed class {0};",
            "public enum {0};",
            "public delegate void {0}();",
        ]
        select (string.Format(member, $"{{|NG0009:{name}|}}"), $"Net.{name} stands where"));

    [Fact]
    public void AMethodOfTheContractWrittenByTheUserIsAnError() => Refused(
    [
        ("public void {|NG0009:Refresh|}() { }", "ICompiledNetwork<Net>.Refresh()"),
        ("private int {|NG0009:Share|}() => 1;", "ICompiledNetwork<Net>.Share()"),
        ("public static Net {|NG0009:Load|}(string file) => null!;", "give it another name or other parameters"),
        ("public static Net {|NG0009:Load|}(WeightsSource a, string b, System.Func<string, string> c, string d, int e, bool f) => null!;", "give it another name or other parameters"),
        ("public static Net {|NG0009:Create|}(Weights weights) => null!;", "ICompiledNetwork<Net>.Create(Weights)"),
        ("public double[] {|NG0009:Forward|}(System.ReadOnlySpan<float> x) => [];", "INetwork<Net>.Forward("),
        ("public void {|NG0009:Forward|}(System.ReadOnlySpan<float> x, System.Span<float> y, int n) { }", "INetwork<Net>.Forward("),
        ("public void {|NG0009:ToGpu|}(ILGPU.Runtime.Accelerator device) { }", "IGpuCompiled.ToGpu(Accelerator)"),
        ("private int {|NG0009:get_Info|}() => 1;", "Info"),
        ("private int {|NG0009:get_Weights|}() => 1;", "Weights"),
        ("[System.Runtime.CompilerServices.IndexerName(\"Weights\")] public int {|NG0009:this|}[int i] => i;", "Weights"),
    ]);

    [Fact]
    public void AnOverloadIsFree() => Working.TryEach(
    [
        .. ((string[])
        [
            "public void Refresh(bool all) { }",
            "public static Net Load(System.IO.Stream stream) => Load(\"\");",
            "public static Net Load(string path, bool strict = true) => Load(path);",
            "public static Net Load(WeightsSource source) => Load(source, keepWeights: false);",
            "public static Net LoadAsync(string path) => LoadAsync((WeightsSource)path).Result;",
            "public static Net Create() => new();",
            "public static Net Create<T>(Weights weights) => Create(weights);",
            "public float[] Forward(float[] x) => Forward(System.MemoryExtensions.AsSpan(x));",
            "public float[] Forward(in System.ReadOnlySpan<float> x) => Forward(x);",
            "public void Profile() { }",
            "private int get_Info(int index) => index;",
            "void ICompiledNetwork<Net>.Refresh() => Refresh();",
            "public void ToGpu() { }",
            "private static Net Empty => new(default);",
        ]).Select(InNetwork),
    ]);

    private static void Refused(IEnumerable<(string Member, string Message)> members) => Working.RefuseEach([.. members.Select(m => (InNetwork(m.Member), m.Message))]);

    private static string InNetwork(string member) => $"[Network(4)] [Dense(3)] public partial class Net\n{{\n{member}\n}}";
}
