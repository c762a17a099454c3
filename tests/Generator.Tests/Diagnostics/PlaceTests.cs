namespace NetGen.Generator.Tests.Diagnostics;

/// <summary>Where problems of layers are underlined, for every rule about layers: however the class is declared, it is the argument, and the message names the class.</summary>
public sealed class PlaceTests
{
    /// <summary>Input size, layers with the mark of their problem, and the rewrites asked for.</summary>
    private static readonly (string Input, string Layers, string Lower)[] Cases =
    [
        ("3, 8, 8", """Conv2D(3, 1), As("left"), Add({|NG0101:"lift"|})""", ""),
        ("3, 8, 8", """Conv2D(3, 1), As("x"), As({|NG0102:"x"|}), Add("x")""", ""),
        ("3, 8, 8", """As("x"), {|NG0103:Conv2D(3, 1)|}, From("x"), ReLU""", ""),
        ("3, 8, 8", """ReLU, {|NG0104:If("in == 3")|}, Conv2D(3, 1)""", ""),
        ("3, 8, 8", """Conv2D(4, new object[] { 1, {|NG0105:"in +"|} })""", ""),
        ("3, 8, 8", """Conv2D(4, kernel: 3, Stride = new[] { 1, {|NG0106:0|} })""", ""),
        ("3, 8, 8", """Conv2D(channels: 4, {|NG0106:-3|})""", ""),
        ("3, 8, 8", """Reshape(3, {|NG0106:0|}, 8)""", ""),
        ("3, 8, 8", """Conv2D(4, 3, Name = "c"), Conv2D(4, 3, Name = {|NG0108:"c"|})""", ""),
        ("3, 8, 8", """Conv2D(4, new[] { 3, {|NG0201:9|} })""", ""),
        ("3, 8, 8", """Conv2D(4, 3, Groups = {|NG0202:2|})""", ""),
        ("3, 8, 8", """Channels(2, count: {|NG0203:2|})""", ""),
        ("3, 8, 8", """ReLU, {|NG0204:Dense(10)|}""", ""),
        ("3, 8, 8", """Flatten, {|NG0205:Flatten|}""", ""),
        ("3, 7, 7", """MaxPool2D({|NG0206:2|})""", ""),
        ("3, 8, 8", """{|NG0207:Conv1D(4, 3)|}""", ""),
        ("3, 8, 8", """{|NG0208:Upsample2D(Size = 30000)|}""", ""),
        ("3, 8, 8", """Conv2D(3, 1), MaxPool2D(2, Padding = {|NG0301:1|})""", ", Lower = Lowering.MaxPool"),
        ("3, 8, 8", """Conv2D(3, 1), {|NG0302:MaxPool2D(2)|}""", ", Lower = Lowering.MaxPoolToConv"),
    ];

    // These are said where a block is written; others depend on what it is used with, as NG0106 does where the argument is an expression.
    private static readonly string[] OfWhatIsWritten = ["NG0101", "NG0102", "NG0104", "NG0105", "NG0106"];

    [Fact]
    public void InAClass() => ShouldReport((i, c) => [$"[Network({c.Input}{c.Lower})] [{c.Layers}] public partial class Net{i};"]);

    [Fact]
    public void InPartsInSeveralFiles() => ShouldReport((i, c) =>
    [
        $"public partial class Net{i} {{ }}",
        $"[{c.Layers}] public partial class Net{i} {{ }}",
        $"[Network({c.Input}{c.Lower})] partial class Net{i};",
    ]);

    [Fact]
    public void InANestedClass() => ShouldReport((i, c) =>
    [
        $"namespace A.B; public static partial class Outer{i} {{ public partial struct Inner {{ [Network({c.Input}{c.Lower})] [{c.Layers}] public partial class Net{i}; }} }}",
    ]);

    /// <summary>In a block: where the block is written, or at the layer that uses it.</summary>
    [Fact]
    public void InABlock() => ShouldReport((i, c) => IsWritten(c.Layers)
        ?
        [
            $"[Block] [{c.Layers}] public partial class Part{i}Attribute : LayerAttribute;",
            $"[Network({c.Input}{c.Lower})] [Part{i}] public partial class Net{i};",
        ]
        :
        [
            $"[Block] [{Unmarked(c.Layers)}] public partial class Part{i}Attribute : LayerAttribute;",
            $"[Network({c.Input}{c.Lower})] [Dropout, {{|{Id(c.Layers)}:Part{i}|}}] public partial class Net{i};",
        ]);

    /// <summary>In a block of another project, whatever it is: at the layer that uses it, even through another block.</summary>
    [Fact]
    public void InABlockOfAnotherProject()
    {
        var library = NetworkCompilation.Of(Cases.SelectMany((c, i) => new[]
        {
            $"[Block] [{Unmarked(c.Layers)}] public partial class Part{i}Attribute : LayerAttribute;",
            $"[Block] [Part{i}] public partial class Whole{i}Attribute : LayerAttribute;",
        }));
        string[] sources = [.. Cases.Select((c, i) => $"[Network({c.Input}{c.Lower})] [Dropout, {{|{Id(c.Layers)}:{(i % 2 == 0 ? "Part" : "Whole")}{i}|}}] public partial class Net{i};")];

        Diagnosing.SourceIn(new NetworkCompilation().WithLibrary(library), sources).ShouldReport([.. sources.Select((_, i) => $"Net{i}: in ")]);
    }

    /// <summary>What only the variant has: at its base's name, at its input, or at the option that brings it.</summary>
    [Fact]
    public void InAVariant() => Diagnosing.Source("""
        namespace Models;

        [Network(3, 8, 8)]
        [Conv2D(3, 1), MaxPool2D(2, Padding = 1), Flatten, Dense(3)]
        public partial class Net;
        """, """
        namespace Models;

        public partial class Variants
        {
            [Variant<Net>(Lower = {|NG0301:Lowering.MaxPool|})]
            public partial class OfConvolutions;

            [Variant<Net>(Lower = {|NG0302:Lowering.MaxPoolToConv|})]
            public partial class Learned;

            [Variant<Net>(Lower = {|NG0304:Lowering.MaxPool | Lowering.MaxPoolToConv|})]
            public partial class Both;
        }

        public partial class InParts;
        """, """
        namespace Models;

        [Variant<Net>(3, {|NG0005:-8|}, 8)]
        public partial class InParts;
        """).ShouldReport("Variants.OfConvolutions: in Models.Net, ", "Variants.Learned: in Models.Net, ", "Variants.Both: ", "InParts: ");

    /// <summary>Rules about the class itself, in parts and nested.</summary>
    [Fact]
    public void OfADeclaration() => Diagnosing.Source("""
        namespace A;

        public partial class Outer
        {
            [Network(3, 8, 8), ReLU]
            public class {|NG0001:NotPartial|};

            [Network(3, 8, 8)]
            public partial class {|NG0004:Empty|};

            [Network(3, 8, 8)]
            public partial class Split;

            [Network(input: {|NG0005:new int[0]|}), ReLU]
            public partial class NoInput;

            [Network(3, 8, 8), Block, ReLU]
            public partial class {|NG0006:Two|};

            [Variant<{|NG0007:Plain|}>]
            public partial class OfPlain;

            public class Plain;

            [Network(3, 8, 8), ReLU]
            public partial class {|NG0008:Generic|}<T>;

            [ReLU]
            public partial class {|NG0011:Unmarked|};

            [Block]
            public partial class StemAttribute : LayerAttribute;
        }
        """, """
        namespace A;

        public partial class Outer
        {
            [ReLU]
            public partial class Split;

            [ReLU, {|NG0107:Stem|}]
            public partial class StemAttribute
            {
                public int {|NG0012:Extra|} { get; set; }
            }
        }
        """, """
        namespace A;

        public partial class Outer
        {
            [{|NG0003:ReLU|}]
            public partial class Split;
        }
        """).ShouldReport("NotPartial", "Empty", "NoInput", "Two", "OfPlain", "Generic", "Unmarked", "Stem", "StemAttribute.Extra", "Split");

    [Fact]
    public void LayersWithoutNetwork() => Diagnosing.Source("""
        [Conv2D(4, 3), ReLU]
        public partial class {|NG0011:Net|};

        [Conv2D(4, 99)]
        public class {|NG0011:StemAttribute|} : LayerAttribute;

        [System.Obsolete]
        public partial class Other;
        """).ShouldReport("Net wears layers and is marked neither Network nor Block, so that nothing is made of them; write [Network(...)]", "write [Block]");

    [Fact]
    public void IgnoredProperty()
    {
        const string block = """
            [Block]
            [Conv2D(nameof(channels), 3)]
            public partial class StemAttribute(object channels) : LayerAttribute
            {
                public object {|NG0012:Channels|} { get; set; } = channels;
                public int {|NG0012:Stride|};
                public int Read { get; } = 1;
                public static int Shared { get; set; }
                internal int Own { get; set; }
                public new string? Name { get => base.Name; set => base.Name = value; }
            }
            """;
        Diagnosing.Source(block).ShouldReport("StemAttribute.Channels can be set", "StemAttribute.Stride can be set");

        Diagnosing.SourceIn(new NetworkCompilation().WithLibrary(NetworkCompilation.Of(Unmarked(block))), """
            [Network(3, 8, 8)]
            [Stem(4, Stride = {|NG0012:2|}, Name = "s.0", Repeat = 2, Lower = false)]
            public partial class Net;
            """).ShouldReport("Net: Stride is no parameter of the block Stem");
    }

    private static void ShouldReport(Func<int, (string Input, string Layers, string Lower), string[]> sources)
    {
        string[] all = [.. Cases.SelectMany((c, i) => sources(i, c))];
        Diagnosing.Source(all).ShouldReport([.. all.SelectMany(source => MarkedSource.Parse(source).Marks).Select(_ => ":")]);
    }

    private static string Unmarked(string source) => MarkedSource.Parse(source).Text;

    private static string Id(string layers) => MarkedSource.Parse(layers).Marks.Single().Id;

    private static bool IsWritten(string layers) => OfWhatIsWritten.Contains(Id(layers));
}
