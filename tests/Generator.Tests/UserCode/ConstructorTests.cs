namespace NetGen.Generator.Tests.UserCode;

/// <summary>How objects of a network are made: by the user's own constructors where there are any, and never without one.</summary>
public sealed class ConstructorTests
{
    private const string Network = "[Network(4)] [Dense(3)] public partial class";

    [Fact]
    public void Works() => Working.TryEach(
        [.. ((string[])
        [
            "Net() { public string Made = \"yes\"; }",
            "Net(string label = \"none\") { public string Label => label; }",
            "Net(params int[] sizes) { public int Count => sizes.Length; }",
            "Net(string label) { public string Label => label; public Net() : this(\"none\") { } }",
            "Net(string label) { public string Label => label; private Net() : this(\"none\") { } }",
            "Net { public Net(string label) { Label = label; } public Net() : this(\"none\") { } public string Label { get; } }",
            "Net { public Net(int seed) { } protected Net() { } private static Net A => new(1); private static Net B => new(); }",
            "Net { public Net(string? label) { } public Net() { } private static Net A => new(null); private static Net B => new(default(string)); private static Net C => new(\"\"); }",
            "Net { public Net(string? label = null) { } private static Net A => new(null); private static Net B => new(default); }",
            "Net { public Net(int seed = 7) { } public Net() { } }",
            "Net { static Net() { } }",
            "Net { [System.Obsolete(\"Use another.\")] public Net() { } }",
            "Net { public required string Label { get; init; } = \"none\"; }",
            "Net { public required int Count = 3, Other = 4; public Net() { } }",
            "Net { public required int Count; [System.Diagnostics.CodeAnalysis.SetsRequiredMembers] public Net() { Count = 1; } }",
            "Net { public string Label { get; set; } }",
            "Net { public string Label; }",
        ]).Select(declaration => $"{Network} {declaration}")],
        "#pragma warning disable CS8618, CS9113");

    [Fact]
    public void IsRefused() => Working.RefuseEach(
        [.. (((string, string)[])
        [
            ("(string label) { public string Label => label; }", "Add Net() : this(...)"),
            ("(int a, int b = 0) { public int Sum => a + b; }", "none that can be called without arguments"),
            ("{ public Net(string label) { } }", "Add Net() : this(...)"),
            ("{ public Net(int a = 0) { } public Net(string b = \"\") { } }", "more than one that can be called without arguments"),
            ("{ public required string Label { get; init; } }", "Net must not have the required member Label without a value"),
            ("{ public required int Count; public Net() { } }", "[SetsRequiredMembers]"),
            ("{ [System.Obsolete(\"No.\", true)] public Net() { } }", "that of Net is marked [Obsolete]"),
            ("{ [System.Obsolete(\"No.\", DiagnosticId = \"X1\")] public Net() { } }", "that of Net is marked [Obsolete]"),
            ("{ [System.Diagnostics.CodeAnalysis.Experimental(\"X1\")] public Net() { } }", "that of Net is marked [Experimental]"),
            ("{ [System.Diagnostics.CodeAnalysis.RequiresUnreferencedCode(\"No.\")] public Net() { } }", "that of Net is marked [RequiresUnreferencedCode]"),
            (": Reflecting; [System.Diagnostics.CodeAnalysis.RequiresDynamicCode(\"No.\")] public class Reflecting;", "that of Reflecting is marked [RequiresDynamicCode]"),
            (": Previewed; public class Previewed { [System.Runtime.Versioning.RequiresPreviewFeatures] public Previewed() { } }", "that of Previewed is marked [RequiresPreviewFeatures]"),
        ]).Select(c => ($"{Network} {{|NG0008:Net|}}{c.Item1}", c.Item2))],
        "#pragma warning disable CS9113");

    [Theory]
    [InlineData("record", ";")]
    [InlineData("record", "(string Label);")]
    [InlineData("sealed record", " { public int Count { get; init; } }")]
    public void ARecordIsRefused(string kind, string rest) =>
        Diagnosing.Source($"[Network(4)] [Dense(3)] public {kind.Replace("record", "partial record")} {{|NG0008:Net|}}{rest}").ShouldReport("Net must not be a record");

    [Fact]
    public void EveryObjectHasRunItsConstructor()
    {
        using var project = NetworkCompilation.Of($$"""
            {{Network}} Net(string label)
            {
                public static int Made;
                public string Label { get; } = label;
                public int Number { get; } = ++Made;
                public Net() : this("none") { }
            }

            public static class Use
            {
                public static string Run()
                {
                    var named = new Net("cat");
                    var created = Net.Create(named.Weights);
                    var twin = created.Share();
                    return $"{named.Label}{named.Number} {created.Label}{created.Number} {twin.Label}{twin.Number} {ReferenceEquals(twin.Weights, named.Weights)}";
                }
            }
            """).Compile();

        project.Assembly.GetType("Use")!.GetMethod("Run")!.Invoke(null, null).ShouldBe("cat1 none2 none3 True");
    }

    /// <summary>The user's constructor knows no seed; the weights are those of seed 0, are drawn once, and are the object's from its first moment.</summary>
    [Fact]
    public void WeightsOfTheUsersConstructorAreThoseOfTheFirstSeed()
    {
        using var project = NetworkCompilation.Of($$"""
            {{Network}} Own
            {
                public float First;
                public Own() => First = Weights[0][0];
            }

            {{Network}} Plain;

            public static class Use
            {
                public static float[] Run()
                {
                    var own = new Own();
                    return [own.First, own.Weights[0][0], new Plain().Weights[0][0], new Plain(0).Weights[0][0], own.Share().Weights[0][0], new Plain(5).Weights[0][0]];
                }
            }
            """).Compile();

        float[] first = (float[])project.Assembly.GetType("Use")!.GetMethod("Run")!.Invoke(null, null)!;
        first[..5].ShouldAllBe(w => w == first[0]);
        first[5].ShouldNotBe(first[0]);
    }

    [Fact]
    public void RequiredMembersAreStillTheCallers()
    {
        var project = NetworkCompilation.Of($"{Network} Net {{ public required string Label {{ get; init; }} = \"none\"; public static Net Forgot() => new(); }}").Generate();

        project.Compilation.GetDiagnostics().Where(d => d.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error).ShouldHaveSingleItem().Id.ShouldBe("CS9035");
    }

    [Fact]
    public async Task WeightsAreDrawnOnce_WhateverThreadAsksFirst()
    {
        using var project = NetworkCompilation.Of($"{Network} Net; public static class Use {{ public static INetwork<Net> New() => new Net(); }}").Compile();
        var create = project.Assembly.GetType("Use")!.GetMethod("New")!;
        for (int run = 0; run < 20; run++)
        {
            object network = create.Invoke(null, null)!;
            var property = network.GetType().GetProperty("Weights")!;
            object?[] seen = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => property.GetValue(network))));
            seen.Distinct().ShouldHaveSingleItem();
        }
    }
}
