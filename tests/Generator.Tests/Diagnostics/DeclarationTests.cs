namespace NetGen.Generator.Tests.Diagnostics;

/// <summary>NG00xx: what is wrong with the class, before its layers are looked at.</summary>
public sealed class DeclarationTests
{
    [Fact]
    public void NotPartial() => Diagnosing.Source("""
        [Network(3, 8, 8)]
        [Conv2D(4, 3)]
        public class {|NG0001:Net|};
        """).ShouldReport("Net must be partial");

    [Fact]
    public void NotPartial_Block() => Diagnosing.Source("""
        [Block]
        [Conv2D(4, 3)]
        public class {|NG0001:StemAttribute|} : LayerAttribute;
        """).ShouldReport("StemAttribute must be partial");

    [Fact]
    public void ContainingTypeNotPartial() => Diagnosing.Source("""
        public static class Models
        {
            [Network(3, 8, 8)]
            [Conv2D(4, 3)]
            public partial class {|NG0002:Net|};
        }
        """).ShouldReport("Models, which contains Net, must be partial");

    [Fact]
    public void Nested_InPartialTypesOfEveryKind() => Diagnosing.Source("""
        namespace A.@class;
        public static partial class Outer
        {
            public partial interface IMiddle
            {
                public partial record struct Inner
                {
                    [Network(3, 8, 8)]
                    [Conv2D(4, 3)]
                    internal partial class @event;
                }
            }
        }
        """).ShouldBeSilent();

    [Fact]
    public void SplitDeclarations() => Diagnosing.Source("""
        [Network(3, 8, 8)]
        [Conv2D(4, 3)]
        public partial class Net;
        """, """
        [{|NG0003:ReLU|}, Conv2D(4, 3)]
        public partial class Net;
        """).ShouldReport("the layers of Net stand on more than one");

    [Fact]
    public void NetworkAttributeMayStandOnAnotherDeclaration() => Diagnosing.Source("""
        [Network(3, 8, 8)]
        public partial class Net;
        """, """
        [Conv2D(4, 3), ReLU]
        public partial class Net;
        """).ShouldBeSilent();

    [Fact]
    public void NoLayers() => Diagnosing.Source("""
        [Network(3, 8, 8)]
        public partial class {|NG0004:Net|};
        """).ShouldReport("at least one layer");

    [Fact]
    public void NoLayers_AllDropped() => Diagnosing.Source("""
        [Network(3, 8, 8)]
        [Conv2D(4, 3, Repeat = 0)]
        public partial class {|NG0004:Net|};
        """).ShouldReport("no layer is left");

    [Fact]
    public void InvalidInput() => Diagnosing.Source("""
        [Network(3, {|NG0005:0|}, 8)]
        [Conv2D(4, 3)]
        public partial class A;

        [{|NG0005:Network|}]
        [Conv2D(4, 3)]
        public partial class B;

        [Network({|NG0005:1, 2, 3, 4, 5|})]
        [Conv2D(4, 3)]
        public partial class C;

        [Network(new[] { 1, {|NG0005:-2|} })]
        [ReLU]
        public partial class D;
        """).ShouldReport("at least 1, found 0", "found none", "found 5 numbers", "found -2");

    [Fact]
    public void InvalidInput_OfVariant() => Diagnosing.Source("""
        [Network(3, 8, 8)]
        [Conv2D(4, 3)]
        public partial class Net;

        [Variant<Net>({|NG0005:1|}, 8, 8)]
        public partial class Grey;

        [Variant<Net>({|NG0005:3, 8|})]
        public partial class Line;
        """).ShouldReport("takes 3 channels", "takes 3 x 8 x 8");

    [Fact]
    public void InvalidBlock() => Diagnosing.Source("""
        [Block]
        public partial class {|NG0006:Loose|};

        [Block]
        public partial class {|NG0006:TwoAttribute|} : LayerAttribute
        {
            public TwoAttribute(int n) { _ = n; }
            public TwoAttribute(string s) { _ = s; }
        }

        [Block]
        [ReLU]
        public partial class {|NG0006:InAttribute|}(int @in) : LayerAttribute;

        public class PlainAttribute : LayerAttribute;

        [Network(3, 8, 8)]
        [{|NG0006:Plain|}]
        public partial class Net;
        """).ShouldReport("must derive from LayerAttribute", "one public constructor", "parameter named in", "not marked [Block]");

    [Fact]
    public void InvalidBase() => Diagnosing.Source("""
        [Network(3, 8, 8)]
        [Conv2D(4, 3)]
        public partial class Net;

        public class Plain;

        [Variant<Net>]
        public partial class Half;

        [Variant<{|NG0007:Plain|}>]
        public partial class OfPlain;

        [Variant<{|NG0007:Half|}>]
        public partial class OfVariant;

        [Variant<Net>, {|NG0007:ReLU|}]
        public partial class WithLayers;

        [Network(3, 8, 8), Variant<Net>, ReLU]
        public partial class {|NG0007:Both|};
        """).ShouldReport("OfPlain varies Plain, which is not marked Network", "OfVariant varies Half, which is itself a variant; name its base, Net", "cannot have its own", "Both is marked both Network and Variant");

    [Fact]
    public void InvalidBase_BehindOtherVariants() => Diagnosing.Source("""
        public static partial class Models
        {
            [Network(3, 8, 8)]
            [Conv2D(4, 3)]
            public partial class Net;
        }

        [Variant<Models.Net>]
        public partial class Half;

        [Variant<{|NG0007:Half|}>]
        public partial class Quarter;

        [Variant<{|NG0007:Quarter|}>]
        public partial class Eighth;

        [Variant<{|NG0007:Self|}>]
        public partial class Self;

        [Variant<{|NG0007:B|}>]
        public partial class A;

        [Variant<{|NG0007:A|}>]
        public partial class B;

        [Variant<{|NG0007:Self|}>]
        public partial class OfSelf;

        public class Plain;

        [Variant<{|NG0007:Plain|}>]
        public partial class OfPlain;

        [Variant<{|NG0007:OfPlain|}>]
        public partial class OfThat;
        """).ShouldReport(
            "Quarter varies Half, which is itself a variant; name its base, Models.Net",
            "Eighth varies Quarter, which is itself a variant; name its base, Models.Net",
            "Self varies itself; a variant varies a class that is marked Network",
            "A varies B, which is itself a variant, and no network stands behind it: B -> A -> B",
            "B varies A, which is itself a variant, and no network stands behind it: A -> B -> A",
            "OfSelf varies Self, which is itself a variant, and no network stands behind it: Self -> Self",
            "OfPlain varies Plain, which is not marked Network",
            "OfThat varies OfPlain, which is itself a variant; what it varies, Plain, is not marked Network");

    [Fact]
    public void MarkedTwice() => Diagnosing.Source("""
        [Network(3, 8, 8), Block, ReLU]
        public partial class {|NG0006:A|};

        [Block, ReLU]
        [Network(3, 8, 8)]
        public partial class {|NG0006:BAttribute|} : LayerAttribute;

        [Network(3, 8, 8), ReLU]
        public partial class Net;

        [Variant<Net>, Block]
        public partial class {|NG0006:C|};
        """).ShouldReport("A is marked both Network and Block; a class is one of them", "BAttribute is marked both Network and Block", "C is marked both Variant and Block");

    /// <summary>While a class is typed it has no name yet.</summary>
    [Theory]
    [InlineData("[Network(3, 8, 8)] [Conv2D(4, 9)] public partial class")]
    [InlineData("[Network(3, 8, 8)] [Conv2D(4, 9)] public partial class {}")]
    [InlineData("[Network(3, 8, 8)] [Conv2D(4, 9)] public class")]
    [InlineData("[Block] [Conv2D(4, \"x\")] public partial class (int n) : LayerAttribute;")]
    [InlineData("[Variant<Missing>] public partial class")]
    [InlineData("public partial class { [Network(3, 8, 8)] [Conv2D(4, 9)] public partial class Inner; }")]
    [InlineData("namespace { [Network(3, 8, 8)] [Conv2D(4, 9)] public partial class Inner; }")]
    public void WithoutAName_NothingIsSaidOrEmitted(string source)
    {
        var project = NetworkCompilation.Of(source, "[Network(3, 8, 8), ReLU] public partial class Other;");

        project.Analyze().ShouldBeEmpty();
        project.Generate().Result.Exception.ShouldBeNull();
        project.Generate().ClassFiles.ShouldHaveSingleItem().Hint.ShouldStartWith("Other");
    }

    [Fact]
    public void UnsupportedType() => Diagnosing.Source("""
        [Network(3, 8, 8)]
        [Conv2D(4, 3)]
        public partial class {|NG0008:Generic|}<T>;

        [Network(3, 8, 8)]
        [Conv2D(4, 3)]
        public abstract partial class {|NG0008:Abstract|};

        [Network(3, 8, 8)]
        [Conv2D(4, 3)]
        file partial class {|NG0008:Local|};

        public partial class Outer<T>
        {
            [Network(3, 8, 8)]
            [Conv2D(4, 3)]
            public partial class {|NG0008:Inner|};
        }
        """).ShouldReport("must not be generic", "must not be abstract", "must not be file-local", "nested in the generic type Outer");

    [Fact]
    public void AVariantOfNoClass() => Diagnosing.Source("""
        [Network(4)] [Dense(3)]
        public partial class Net;

        [Variant<{|NG0007:int[]|}>]
        public partial class OfNumbers;

        [Variant<{|NG0007:Net[]|}>(4)]
        public partial class OfMany;
        """).ShouldReport("OfNumbers varies int[], which is no class", "OfMany varies Net[], which is no class");

    [Fact]
    public void AnInheritedPropertyOfABlock() => Diagnosing.Source("""
        public abstract class Common : LayerAttribute { public int Size { get; set; } }

        [Block]
        [Dense("n")]
        public partial class {|NG0012:InnerAttribute|}(int n) : Common;

        [Network(4)]
        [Inner(3, Size = 4)]
        public partial class Net;
        """).ShouldReport("InnerAttribute.Size can be set");

    /// <summary>The generator completes what other tools write, so the analyzer judges it.</summary>
    [Fact]
    public void NetworksOfOtherTools() => Diagnosing.Source("""
        [System.CodeDom.Compiler.GeneratedCode("Another tool", "1.0")]
        [Network(3, 8, 8)] [Conv2D(4, {|NG0201:9|})]
        public partial class Net;
        """).ShouldReport("< 1");
}
