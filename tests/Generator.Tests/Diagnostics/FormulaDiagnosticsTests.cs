namespace NetGen.Generator.Tests.Diagnostics;

/// <summary>NG0105: what is wrong with a formula stands at its characters, wherever the formula is written.</summary>
public sealed class FormulaDiagnosticsTests
{
    [Fact]
    public void InANetwork_AtTheCharacters() => Diagnosing.Source("""
        [Network(8)]
        [Activation("x * {|NG0105:sigmod|}(x)"), Activation("{|NG0105:max|}(x)"), Activation("x + {|NG0105:pie|}"), Activation("x {|NG0105:%|} 2"), Activation("x +{|NG0105:"|})]
        [Activation(formula: "x * {|NG0105:1e39|}"), Activation("x {|NG0105:?|} 1 : 2"), Activation({|NG0105:""|}), Activation("{|NG0105:3|}")]
        public partial class Net;
        """.Replace("x {|NG0105:?|} 1", "{|NG0105:x|} ? 1").Replace("{|NG0105:\"\"|}", "\"{|NG0105:\"|}")).ShouldReport(
            "Net: formula = \"x * sigmod(x)\": unknown function 'sigmod', did you mean 'sigmoid'?",
            "max takes 2 arguments, found 1",
            "unknown name 'pie', did you mean 'pi'? Known here: x, pi, in",
            "a formula has no %",
            "found the end",
            "1e39 is no number that a float can be",
            "one comparison stands before ?",
            "found the end",
            "a formula must use x, the element that it is a function of, and there is no x in it");

    /// <summary>A character of the value is where the source writes it, however it does.</summary>
    [Fact]
    public void InEveryKindOfLiteral() => Diagnosing.Source(""""
        public static class Text { public const string Wrong = "x + y"; }

        [Network(8)]
        [Activation("\u0078\t+ {|NG0105:y|}"), Activation(@"x + {|NG0105:y|}"), Activation("""x + {|NG0105:y|}"""), Activation({|NG0105:"x +" + " y"|}), Activation({|NG0105:Text.Wrong|})]
        [Activation("\x78+ {|NG0105:y|}"), Activation("x + {|NG0105:\U0001F600|}")]
        public partial class Net;
        """").ShouldReport("unknown name 'y'", "unknown name 'y'", "unknown name 'y'", "unknown name 'y'", "unknown name 'y'", "unknown name 'y'", "unexpected character");

    [Fact]
    public void InABlock_WhatIsWrittenIsReportedThere_AndWhatDependsOnValuesAtTheUse() => Diagnosing.Source("""
        [Block]
        [Activation("x / slope"), Activation("x * {|NG0105:slop|}")]
        public partial class WrongAttribute(double slope) : LayerAttribute;

        [Block]
        [Activation("x * (1 / slope)")]
        public partial class SlopedAttribute(double slope) : LayerAttribute;

        [Block]
        [Activation("large * x + in")]
        public partial class LargeAttribute(bool large) : LayerAttribute;

        [Block]
        [Activation(nameof(formula))]
        public partial class PassedAttribute(string formula) : LayerAttribute;

        [Network(8)]
        [Sloped(2), {|NG0105:Sloped(0)|}, Sloped(0.5)]
        public partial class A;

        [Network(8)]
        [{|NG0105:Large(true)|}, Passed("x * x"), Passed("x * {|NG0105:y|}")]
        public partial class B;
        """).ShouldReport(
            "unknown name 'slop', did you mean 'slope'? Known here: x, pi, in, slope",
            "in Sloped(0), Activation(\"x * (1 / slope)\"): formula = \"x * (1 / slope)\": division by zero: 1 / 0 (at 8)",
            "in a formula names are those of numbers, found large = true",
            "unknown name 'y'");

    [Fact]
    public void NoString() => Diagnosing.Source("""
        [Network(8)]
        [Activation({|NG0106:null|})]
        public partial class Net;
        """.Replace("{|NG0106:null|}", "{|NG0106:null!|}")).ShouldReport("lacks formula");

    [Fact]
    public void ALayerThatIsWrongIsAllThatIs() => Diagnosing.Source("""
        [Network(8)]
        [Activation("x * {|NG0105:y|}", Repeat = 3), Dense(4), ReLU, {|NG0205:Flatten|}]
        public partial class Net;
        """.Replace("{|NG0205:Flatten|}", "Dropout")).ShouldReport("unknown name 'y'");
}
