using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NetGen.Generator.Tests.Diagnostics;

/// <summary>Code as it is while it is being typed: generator and analyzer see all of it, and must not throw.</summary>
public sealed class BrokenCodeTests
{
    private const string Sound = """
        [Block]
        [If("expand != 1"), Conv2D("in * expand", 1, Bias = false), BatchNorm2D, ReLU6, EndIf]
        [Conv2D(nameof(channels), new[] { 1, 3 }, Padding = new object[] { 0, "expand / 2" }), As("x"), Concat("in", "x")]
        public sealed partial class MixAttribute(int channels, object expand) : LayerAttribute;

        public static partial class Outer
        {
            [Network(3, 16, 16, Lower = Lowering.Dense | Lowering.AvgPool)]
            [Mix(8, "in * 2", Name = "mix.0", Repeat = 2), MaxPool2D(2), From("in"), Channels(0, 2)]
            [AdaptiveAvgPool2D(1), Flatten, Dense(10), Dropout(0.4f)]
            public partial class Net;
        }

        [Variant<Outer.Net>(3, 32, 32, Lower = Lowering.Equivalent)]
        internal partial class Large;
        """;

    [Theory]
    [InlineData("[Network] public partial class A;")]
    [InlineData("[Network(null)] [ReLU] public partial class A;")]
    [InlineData("[Network(\"3\", 8)] [ReLU] public partial class A;")]
    [InlineData("[Network(3, 8, 8), Network(3, 8, 8)] [ReLU] public partial class A;")]
    [InlineData("[Network(3, 8, 8)] [ReLU] public partial class A; [Network(3, 8, 8)] public partial class A;")]
    [InlineData("[Network(3, 8, 8)] [ReLU] public partial struct A;")]
    [InlineData("[Network(3, 8, 8)] [ReLU] public partial class")]
    [InlineData("[Network(3, 8, 8)] [Conv2D(null, null)] public partial class A;")]
    [InlineData("[Network(3, 8, 8)] [Conv2D(typeof(int), new[] { 1, 2, 3 }, Stride = 'x', Padding = double.NaN)] public partial class A;")]
    [InlineData("[Network(3, 8, 8)] [Conv2D(1, new object[] { null, new[] { 1 } })] public partial class A;")]
    [InlineData("[Network(3, 8, 8)] [If(null), As(null), From(null), Add(null), Concat(null, null), Else, EndIf] public partial class A;")]
    [InlineData("[Network(3, 8, 8)] [ReLU(Name = null, Repeat = null), ReLU(Repeat = -1), ReLU(Repeat = \"x\"), ReLU(Repeat = ulong.MaxValue)] public partial class A;")]
    [InlineData("[Network(int.MaxValue, int.MaxValue, int.MaxValue)] [Conv2D(int.MaxValue, int.MaxValue, Padding = int.MaxValue)] public partial class A;")]
    [InlineData("[Network(3, 8, 8)] [Layer] public partial class A;")]
    [InlineData("[Network(3, 8, 8)] [Missing.Layer(1)] public partial class A;")]
    [InlineData("[Variant<>] public partial class A;")]
    [InlineData("[Variant<int>] public partial class A;")]
    [InlineData("[Variant<int[]>] public partial class A;")]
    [InlineData("[Variant<A>] public partial class A;")]
    [InlineData("[Variant<B>] public partial class A; [Variant<A>] public partial class B;")]
    [InlineData("[Variant<string>, Variant<object>] public partial class A;")]
    [InlineData("[Block] public partial class A;")]
    [InlineData("[Block] [A] public partial class AAttribute : LayerAttribute; [Network(1)] [A] public partial class N;")]
    [InlineData("[Block] public partial class A(out int x, __arglist) : LayerAttribute;")]
    [InlineData("[Block, Network(1)] [ReLU] public partial class A(int max) : LayerAttribute;")]
    [InlineData("[Block] public partial interface A; [Block] public partial class B<T>(T t) : LayerAttribute; [Network(1)] [B<int>(1)] public partial class N;")]
    [InlineData("namespace NetGen { public class NetworkAttribute : System.Attribute { } } [Network(1)] public partial class N;")]
    [InlineData("[Network(3, 8, 8)] [ReLU] public partial class net; [Network(3, 8, 8)] [ReLU] public partial class Net;")]
    public void NothingIsThrown(string source) => Run(source);

    /// <summary>Tokens of a sound source dropped, doubled and swapped.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void NothingIsThrown_WhateverIsTyped(int seed)
    {
        var random = new Random(seed);
        string[] tokens = [.. CSharpSyntaxTree.ParseText(Sound).GetRoot().DescendantTokens().Select(t => t.ToFullString())];
        for (int run = 0; run < 25; run++)
        {
            var changed = tokens.ToList();
            for (int edit = random.Next(1, 4); edit > 0; edit--)
            {
                int at = random.Next(changed.Count);
                switch (random.Next(3))
                {
                    case 0:
                        changed.RemoveAt(at);
                        break;
                    case 1:
                        changed.Insert(at, changed[at]);
                        break;
                    default:
                        changed[at] = changed[random.Next(changed.Count)];
                        break;
                }
            }

            Run(string.Concat(changed));
        }
    }

    [Fact]
    public void TheSourceThatIsBrokenIsSound() => NetworkCompilation.Of(Sound).Generate().Compilation.GetDiagnostics()
        .Where(d => d.Severity == DiagnosticSeverity.Error)
        .ShouldBeEmpty();

    private static void Run(string source)
    {
        var project = NetworkCompilation.Of(source).Generate();
        project.Result.Exception.ShouldBeNull(source);

        // AD0001: an analyzer threw. NG0901: it would have.
        project.Analyze().Where(d => d.Id is "AD0001" or "NG0901").ShouldBeEmpty(source);
    }
}
