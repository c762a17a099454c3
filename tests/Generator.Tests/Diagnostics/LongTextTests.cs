namespace NetGen.Generator.Tests.Diagnostics;

/// <summary>Text of the user's without end is not quoted whole: what is at fault, and what is wrong with it, is still to be read.</summary>
public sealed class LongTextTests
{
    private static readonly string Sum = string.Concat(Enumerable.Repeat("x + ", 100_000)), Long = new('a', 400_000);

    [Fact]
    public void OfAFormulaWhatStandsAroundTheFault()
    {
        string formula = $"{string.Concat(Enumerable.Repeat("x + ", 60))}sigmod(x){string.Concat(Enumerable.Repeat(" + x", 60))}";

        Message($"Activation(\"{formula}\")").ShouldMatch(@"^Net: formula = ""\.\.\.[x +]{90,110}sigmod\(x\)[x +]{80,110}\.\.\."": unknown function 'sigmod', did you mean 'sigmoid'\? .* \(at 241\)$");
        Message($"Activation(\"{formula.Replace("sigmod(x)", "x $")}\")").ShouldContain("\": unexpected character '$' (at 243)");
    }

    [Fact]
    public void OfAnExpressionToo()
    {
        string digits = string.Concat(Enumerable.Repeat("1 + ", 100));

        Message($"Dense(\"{digits}width\")").ShouldMatch(@"^Net: features = ""\.\.\.[1 +]{195}width"": unknown name 'width'. Known here: in \(at 401\)$");
        Message($"Dense(\"1 - 2 / 0 + {digits}1\")").ShouldMatch(@"^Net: features = ""1 - 2 / 0 \+ [1 +]+\.\.\."": division by zero: 2 / 0 \(at 7\)$");
    }

    /// <summary>Whatever quotes it.</summary>
    [Fact]
    public void OfAnyMessageBeginAndEnd()
    {
        string[] layers =
        [
            $"Activation(\"{Sum}x\")", $"Activation(\"{Long}\")", $"Dense(\"{Sum}1\")", $"Dense(\"{Long}\")", $"Add(\"{Long}\")", $"Dense(3, Name = \"{Long}\", Repeat = 2)", $"ReLU, If(\"{Long}\"), EndIf",
            $"Reshape(\"{Long}\")", $"Reshape({string.Join(", ", Enumerable.Repeat("1", 10_000))})", $"As(\"{Long}\"), As(\"{Long}\")", $"GELU(\"{Long}\")", $"Dense(\"1 / 0\", Name = \"{Long}\")",
        ];
        foreach (string layer in layers)
        {
            string message = Message(layer);

            message.Length.ShouldBeLessThanOrEqualTo(2005, layer[..20]);
            message.ShouldStartWith("Net: ");
        }

        Message($"Add(\"{Long}\")").ShouldEndWith(" Labels here: in");
    }

    private static string Message(string layer)
    {
        var reported = NetworkCompilation.Of($"[Network(4)]\n[{layer}]\npublic partial class Net;").Analyze();
        reported.ShouldNotBeEmpty(layer[..20]);
        return reported[0].GetMessage();
    }
}
