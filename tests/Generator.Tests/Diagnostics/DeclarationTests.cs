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
        """).ShouldReport("Plain, which is not marked Network", "is itself a variant; name its base, Net", "cannot have its own", "both Network and Variant");

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
}
