namespace NetGen.Generator.Tests.UserCode;

/// <summary>Blocks of all kinds of constructors and names.</summary>
public sealed class BlockTests
{
    private const string Quiet = "#pragma warning disable CS8981\n";

    [Fact]
    public void Works() => Working.TryEach(
        [.. ((string[])
        [
            "StemAttribute(int channels) : LayerAttribute;",
            "StemAttribute(int channels) : LayerAttribute { public int Channels => channels; }",
            "StemAttribute : LayerAttribute { public StemAttribute(int channels) => Channels = channels; public int Channels { get; } }",
            "StemAttribute : LayerAttribute { public StemAttribute(int channels) { } internal StemAttribute() : this(1) { } private readonly object?[] hyperparameters = []; }",
            "StemAttribute(object channels, int size = 3) : LayerAttribute { private readonly int hyperparameters; public int Size => hyperparameters; }",
            "StemAttribute(int channels) : Base { } public abstract class Base : LayerAttribute { protected int hyperparameters, parameters; protected virtual void Read() { } }",
        ]).Select(declaration => $"""
            [Network(3, 8, 8)] [Stem(5)] public partial class Net;
            [Block] [Conv2D("channels", 3, Padding = 1), ReLU] public sealed partial class {declaration}
            """)],
        "#pragma warning disable CS0649, CS0169, CS0414");

    [Fact]
    public void ParametersAndBlocksHaveAnyName()
    {
        string[] words = [.. Words.Contextual, .. Words.Reserved.Except(["in"])];
        string parameters = string.Join(", ", words.Select(word => $"int @{word} = 1"));
        string blocks = string.Concat(words.Select((word, i) => $"[Block] [ReLU] public partial class @{word}(int n) : LayerAttribute;\n[Network(4)] [@{word}(1)] public partial class Net{i};\n"));

        Working.Try(NetworkCompilation.Of($"{Quiet}[Block] [ReLU] public partial class ManyAttribute({parameters}) : LayerAttribute;\n[Network(4)] [Many] public partial class Net;\n{blocks}")).Count.ShouldBe(words.Length + 1);
    }

    /// <summary>While a parameter is typed it has no name yet.</summary>
    [Fact]
    public void AParameterWithoutANameHasNoFile() =>
        NetworkCompilation.Of("[Block, ReLU] public partial class InnerAttribute(int, int b = 1) : LayerAttribute;").Generate().Files.ShouldBeEmpty();
}
