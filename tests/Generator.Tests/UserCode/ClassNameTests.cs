namespace NetGen.Generator.Tests.UserCode;

/// <summary>Classes of every name that C# allows.</summary>
public sealed class ClassNameTests
{
    private const string Quiet = "#pragma warning disable CS8981\n";

    private static readonly string[] Names = [.. Words.Contextual, .. Words.Reserved, .. Words.Contract, .. Words.Emitted, "get_Info", "get_Weights", "Ünïcode_1", "_"];

    [Fact]
    public void SomeNamesThatCSharpTakesAreThoseOfNetworks() => AreThoseOfNetworks([.. Names.Where((_, i) => i % 3 == 0)]);

    [Fact]
    [Trait("Category", "Long")]
    public void AnyNameThatCSharpTakesIsThatOfANetwork() => AreThoseOfNetworks(Names);

    [Fact]
    public void InfoHasTheNameAsItIs()
    {
        using var project = NetworkCompilation.Of(Quiet + Declare("class") + Declare("record")).Compile();

        project["class"].Info.Name.ShouldBe("class");
        project["record"].Info.Name.ShouldBe("record");
    }

    [Fact]
    [Trait("Category", "Long")]
    public void NamespacesAndContainingTypesHaveAnyName()
    {
        string[] words = [.. Words.Contextual, .. Words.Reserved, "NetGen", "System", "Cpu", "ILGPU", "Emitted"];
        string namespaces = string.Concat(words.Select((word, i) => $"namespace Of{i}.@{word} {{ {Declare("Net")} }}\n"));
        string types = string.Concat(words.Select(word => $"public static partial class @{word} {{ {Declare("Net")} }}\n"));

        Working.Try(NetworkCompilation.Of(Quiet + namespaces, $"{Quiet}namespace Containing;\n{types}")).Count.ShouldBe(2 * words.Length);
    }

    [Fact]
    public void NamesMayBeLong()
    {
        string name = new('N', 300), space = string.Join('.', Enumerable.Repeat(new string('S', 200), 3)), unlike = name + "O";
        NetworkCompilation project = NetworkCompilation.Of($"namespace {space};\npublic static partial class {new string('C', 100)} {{ {Declare(name)} {Declare(unlike)} }}", Declare(new string('é', 450)), Declare(new string('M', 900)));

        Working.Try(project).Count.ShouldBe(4);
        (project with { ReferencesIlgpu = true }).Generate().Files.ShouldAllBe(file => System.Text.Encoding.UTF8.GetByteCount(file.Hint) < 255);
    }

    private static void AreThoseOfNetworks(string[] names) =>
        Working.Try(NetworkCompilation.Of(Quiet + string.Concat(names.Select(name => Declare(name))))).ShouldBe(names, ignoreOrder: true);

    private static string Declare(string name) => $"[Network(4)] [Dense(3)] public partial class @{name};\n";
}
