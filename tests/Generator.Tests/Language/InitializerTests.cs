using NetGen.Generator.Graph;

namespace NetGen.Generator.Tests.Language;

/// <summary>Which weights start as the user says.</summary>
public sealed class InitializerTests
{
    [Fact]
    public void NetworksAndBlocksSayItOfWhatIsDrawnAndLayersOfThemselves()
    {
        var graph = new Graphs(NetworkCompilation.Of("""
            [Block]
            [Conv2D(4, 1, Name = "a"), BatchNorm2D(Name = "n"), Conv2D(4, 1, Name = "b", Initializer = "ones"), SeparableConv2D(4, 1, Name = "s", BiasInitializer = "constant(3)")]
            public sealed partial class PairAttribute : LayerAttribute;

            [Network(4, 8, 8, Initializer = "constant(0.5)", BiasInitializer = "zeros")]
            [Conv2D(4, 1, Name = "x"), PReLU(Name = "p"), LayerNorm(new[] { 8, 8 }, Name = "ln"), BatchNorm2D(Name = "z", Initializer = "zeros")]
            [Pair(Name = "pair", Initializer = "constant(2)")]
            [Parameter("t", 4, 8, 8, Initializer = "constant(7)"), Add("t"), Flatten, Dense(3, Name = "d", BiasInitializer = "constant(-1)")]
            public partial class Net;
            """))["Net"].Written;

        var starts = graph.Nodes.SelectMany(node => node.Weights).Cast<StoredWeight>().Where(weight => !weight.Role.StartsWith("running")).ToDictionary(weight => weight.Parameter.Name, weight => Start(weight.Parameter.Initializer));

        starts.ShouldBe(new Dictionary<string, double?>
        {
            ["x.weight"] = 0.5,
            ["x.bias"] = 0,
            ["p.weight"] = 0.25,
            ["ln.weight"] = 1,
            ["ln.bias"] = 0,
            ["z.weight"] = 0,
            ["z.bias"] = 0,
            ["pair.a.weight"] = 2,
            ["pair.a.bias"] = 0,
            ["pair.n.weight"] = 1,
            ["pair.n.bias"] = 0,
            ["pair.b.weight"] = 1,
            ["pair.b.bias"] = 0,
            ["pair.s.depthwise.weight"] = 2,
            ["pair.s.depthwise.bias"] = 3,
            ["pair.s.pointwise.weight"] = 2,
            ["pair.s.pointwise.bias"] = 3,
            ["t"] = 7,
            ["d.weight"] = 0.5,
            ["d.bias"] = -1,
        }, ignoreOrder: true);
    }

    [Fact]
    public void AVariantStartsAsItsBase()
    {
        var variant = new Graphs(NetworkCompilation.Of("""
            [Network(4, 8, 8, Initializer = "constant(0.5)")]
            [Flatten, Dense(3)]
            public partial class Net;

            [Variant<Net>(Lower = Lowering.Dense)]
            public partial class Lowered;
            """))["Lowered"].Lowered;

        variant.Nodes.SelectMany(node => node.Weights).OfType<StoredWeight>().Select(weight => Start(weight.Parameter.Initializer)).ShouldBe([0.5, null]);
    }

    [Fact]
    public void WhatIsNoInitializerIsSaid() => Diagnosing.Source("""
        [Network(3, 8, 8, Initializer = {|NG0106:"kaiming"|})]
        [Conv2D(4, 3)]
        public partial class A;

        [Network(3, 8, 8)]
        [Conv2D(4, 3, Initializer = {|NG0106:"kaiming_norma"|}), Conv2D(4, 3, Initializer = {|NG0106:"normal(0, -1)"|}), Conv2D(4, 1, Initializer = {|NG0106:"kaiming_normal(mode=out)"|})]
        public partial class B;

        [Network(3, 8, 8)]
        [Conv2D(4, 3, Initializer = {|NG0106:"uniform(1, 0)"|}), Conv2D(4, 3, Initializer = {|NG0106:"constant"|}), Conv2D(4, 1, Initializer = {|NG0106:"ones(3)"|})]
        public partial class C;

        [Network(3, 8, 8)]
        [Conv2D(4, 3, BiasInitializer = {|NG0106:"xavier_normal"|}), Conv2D(4, 3, Initializer = {|NG0106:"normal(std=x)"|})]
        public partial class D;

        [Network(3, 8, 8)]
        [ReLU(Initializer = {|NG0106:"ones"|})]
        public partial class E;

        [Network(3, 8, 8)]
        [Conv2D(4, 3, Bias = false, BiasInitializer = {|NG0106:"ones"|})]
        public partial class F;

        [Network(4, 8, 8)]
        [BatchNorm2D(Initializer = {|NG0106:"xavier_normal"|})]
        public partial class G;

        [Block]
        [Conv2D(4, 3), ReLU(Initializer = {|NG0106:"one"|}), As("x", Initializer = {|NG0106:"ones"|})]
        public sealed partial class UnusedAttribute : LayerAttribute;
        """).ShouldReport(
            "\"kaiming\" is none of constant, kaiming_normal, kaiming_uniform, normal, ones, trunc_normal, uniform, xavier_normal, xavier_uniform, zeros",
            "did you mean kaiming_normal?",
            "std of normal must be at least 0, found -1",
            "mode of kaiming_normal is one of fan_in, fan_out, found out",
            "a of uniform must be at most b, found 1 and 0",
            "constant lacks val",
            "ones takes nothing, found 3",
            "xavier_normal counts the inputs and outputs of a tensor, which a bias does not have",
            "std of normal is a finite float, found x",
            "ReLU has no weight",
            "Conv2D(4, 3, Bias = false) has no bias",
            "BatchNorm2D: xavier_normal counts the inputs and outputs of a tensor of two dimensions or more, and the weight is [4]",
            "\"one\" is none of",
            "Initializer has no meaning here");

    /// <summary>The number that all elements start as; null where they are drawn.</summary>
    private static double? Start(NetGen.Generator.Operators.Initializer initializer) => initializer.Drawn is { } drawn ? drawn.Low : initializer.FanIn > 0 ? null : initializer.Value;
}
