namespace NetGen.Generator.Tests.Diagnostics;

/// <summary>NG03xx: rewrites that cannot be made, or change the result.</summary>
public sealed class LoweringDiagnosticsTests
{
    private const string LeNet = """
        [Network(1, 14, 14)]
        [Conv2D(6, 5, Padding = 2), ReLU, MaxPool2D(2)]
        [Flatten, Dense(10)]
        public partial class LeNet;
        """;

    [Fact]
    public void LoweringNotEquivalent() => Diagnosing.Source("""
        [Network(1, 14, 14, Lower = Lowering.MaxPoolToConv)]
        [Conv2D(6, 5), ReLU, {|NG0302:MaxPool2D(2)|}]
        public partial class A;

        [Network(1, 14, 14, Lower = Lowering.MaxPoolToConv)]
        [Conv2D(6, 5), ReLU, MaxPool2D(2, Lower = false)]
        public partial class Kept;
        """).ShouldReport("trained");

    [Fact]
    public void LoweringNotEquivalent_OfVariantIsReportedAtItsOption() => Diagnosing.Source(LeNet, """
        [Variant<LeNet>(Lower = {|NG0302:Lowering.MaxPoolToStride|})]
        public partial class AllConv;
        """).ShouldReport("in LeNet, ");

    [Fact]
    public void LoweringImpossible() => Diagnosing.Source("""
        [Network(1, 8, 8, Lower = Lowering.MaxPool)]
        [Conv2D(6, 3), {|NG0301:MaxPool2D(2, Padding = 1)|}]
        public partial class A;
        """.Replace("{|NG0301:MaxPool2D(2, Padding = 1)|}", "MaxPool2D(2, Padding = {|NG0301:1|})")).ShouldReport("");

    [Fact]
    public void InvalidLowering() => Diagnosing.Source("""
        [Network(1, 8, 8, Lower = {|NG0304:Lowering.MaxPool | Lowering.MaxPoolToConv|})]
        [Conv2D(6, 3), MaxPool2D(2)]
        public partial class A;

        [Network(1, 8, 8, Lower = {|NG0304:(Lowering)64|})]
        [Conv2D(6, 3), MaxPool2D(2)]
        public partial class B;
        """).ShouldReport("MaxPool and MaxPoolToConv are different rewrites", "64 is no combination");

    [Theory]
    [InlineData("Dense;Pools", "there is no 'Pools', did you mean Pool? It takes None, Dense, AvgPool")]
    [InlineData("3", "there is no '3'")]
    [InlineData("MaxPool, MaxPoolToStride", "different rewrites")]
    public void InvalidLowerProperty(string value, string message)
    {
        var found = NetworkCompilation.Of(LeNet).WithProperty("NetGenLower", value).Analyze().ShouldHaveSingleItem();

        found.Id.ShouldBe("NG0303");
        found.Location.ShouldBe(Microsoft.CodeAnalysis.Location.None);
        found.GetMessage().ShouldContain(message, Case.Sensitive);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" dense ; POOL;")]
    [InlineData("Equivalent")]
    [InlineData("None")]
    public void ValidLowerProperty(string value) =>
        NetworkCompilation.Of(LeNet).WithProperty("NetGenLower", value).Analyze().ShouldBeEmpty();

    [Fact]
    public void LowerProperty_HoldsForNetworksThatDoNotSay() =>
        Diagnosing.SourceIn(new NetworkCompilation().WithProperty("NetGenLower", "MaxPoolToConv"), """
            [Network(1, 14, 14)]
            [Conv2D(6, 5), ReLU, {|NG0302:MaxPool2D(2)|}]
            public partial class A;

            [Network(1, 14, 14, Lower = Lowering.None)]
            [Conv2D(6, 5), ReLU, MaxPool2D(2)]
            public partial class B;
            """).ShouldReport("trained");
}
