using System.Globalization;

namespace NetGen.Generator.Tests;

/// <summary>What the other tests stand on.</summary>
public sealed class HarnessTests
{
    [Fact]
    public void MarksAreTakenOutOfTheSource()
    {
        var source = MarkedSource.Parse("[Conv2D({|NG1:{|NG2:4|}, 3|})]");

        source.Text.ShouldBe("[Conv2D(4, 3)]");
        source.Marks.Select(m => (m.Id, source.Text.Substring(m.Span.Start, m.Span.Length))).ShouldBe([("NG1", "4, 3"), ("NG2", "4")]);
    }

    [Fact]
    public void ConsumerKnowsTheRuntimeAndNotTheTests()
    {
        var diagnostics = NetworkCompilation.Of("internal class Uses { internal void M(Weights w, NetGen.Generator.NetworkGenerator g) { } }").ToCompilation().GetDiagnostics();

        diagnostics.ShouldHaveSingleItem().Id.ShouldBe("CS0234");
    }

    [Fact]
    public void UnusualCultureIsUnusual()
    {
        using (new UnusualCulture())
        {
            (-1.5).ToString(CultureInfo.CurrentCulture).ShouldBe("\u22121,5");
        }

        (-1.5).ToString(CultureInfo.InvariantCulture).ShouldBe("-1.5");
    }
}
