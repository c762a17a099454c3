namespace NetGen.Generator.Tests.Language;

/// <summary>Variants that are a part of their base network.</summary>
public sealed class PartTests
{
    private const string Network = """
        [Block]
        [As("x"), Conv2D("in", 3, Padding = 1, Bias = false, Name = "conv"), BatchNorm2D(Name = "bn"), Add("x"), ReLU]
        public sealed partial class UnitAttribute : LayerAttribute;

        [Network(3, 16, 16)]
        [Conv2D(8, 3, Padding = 1, Name = "stem"), ReLU, As("start")]
        [Unit(Name = "layer1.0", Repeat = 2), MaxPool2D(2)]
        [Unit(Name = "layer2.0", Repeat = 3), As("end of layer2"), AdaptiveAvgPool2D(1), Flatten]
        [Dense(12, Name = "neck"), ReLU, Dense(5, Name = "fc")]
        public partial class Net;

        """;

    [Theory]
    [InlineData("Until = \"layer1\"", "8, 16, 16", "ReLU")]
    [InlineData("Until = \"layer2.1\"", "8, 8, 8", "ReLU")]
    [InlineData("Until = \"layer2.1.conv\"", "8, 8, 8", "Conv2D(8, 3, Padding = 1, Bias = false)")]
    [InlineData("Until = \"stem\"", "8, 16, 16", "Conv2D(8, 3, Padding = 1)")]
    [InlineData("Until = \"start\"", "8, 16, 16", "ReLU")]
    [InlineData("Until = \"end of layer2\"", "8, 8, 8", "ReLU")]
    [InlineData("Without = \"fc\"", "12", "ReLU")]
    [InlineData("Without = \"neck; fc\"", "8", "ReLU")]
    [InlineData("Without = \"layer2\", Until = \"layer1\"", "8, 16, 16", "ReLU")]
    [InlineData("Without = \"layer2.1\", Until = \"fc\", Lower = Lowering.Equivalent", "5", "Flatten")]
    [InlineData("3, 32, 32, Until = \"layer2\", Lower = Lowering.Equivalent", "8, 16, 16", "ReLU")]
    public void IsWhatLeadsThere(string arguments, string output, string last)
    {
        using var project = NetworkCompilation.Of($"{Network}[Variant<Net>({arguments})] public partial class Part;").Compile();

        NetworkInfo info = project["Part"].Info;
        string.Join(", ", info.Output).ShouldBe(output);
        info.Layers[^1].Layer.ShouldStartWith(last);
    }

    [Fact]
    public void TheFileAndTheWeightsOfTheWholeFit()
    {
        using var project = NetworkCompilation.Of($"{Network}[Variant<Net>(Until = \"layer1\")] public partial class Features; [Variant<Net>(Without = \"layer2.1;fc\")] public partial class Headless;").Compile();
        Weights weights = Weights.Initialize(project["Net"].Info.Parameters);
        string file = Path.Combine(Path.GetTempPath(), $"netgen-{Guid.NewGuid():N}.safetensors");
        try
        {
            weights.Save(file);
            foreach (string name in new[] { "Features", "Headless" })
            {
                EmittedNetwork part = project[name];
                float[] input = [.. Enumerable.Range(0, part.Info.InputLength).Select(i => MathF.Sin(i))], expected = part.Create(weights).Forward(input);
                part.Load(file).Forward(input).ShouldBe(expected);
                part.Load(file, keepWeights: false).Forward(input).ShouldBe(expected);
                NetworkInstance other = part.Initialize(seed: 3);
                other.Weights.Load(file);
                other.Forward(input).ShouldBe(expected);
                part.Info.Parameters.ShouldBeOfType<PartialParameters>().Rest.Concat(part.Info.Parameters.Select(p => p.Name)).ShouldBe(weights.Parameters.Select(p => p.Name), ignoreOrder: true);
            }
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void WhatIsInNeitherIsSuperfluous()
    {
        using var project = NetworkCompilation.Of($"{Network}[Variant<Net>(Until = \"layer1\")] public partial class Features;").Compile();
        ParameterInfo[] more = [.. project["Net"].Info.Parameters, new("more", [1], Initializer.Constant(0))];
        Should.Throw<ArgumentException>(() => project["Features"].Create(new Weights(more))).Message.ShouldContain("'more'");
    }

    [Fact]
    public void WhatIsNotWantedIsNotJudged() => Diagnosing.Source("""
        [Network(3, 8, 8)]
        [Conv2D(4, 3, Name = "a"), ReLU, Conv2D(4, 3, Name = "b"), Conv2D(4, {|NG0201:9|}, Name = "c")]
        public partial class Net;

        [Variant<Net>(Until = "b")]
        public partial class Part;
        """).ShouldReport("");

    [Fact]
    public void NamesThatNothingHas() => Diagnosing.Source($$"""
        {{Network}}
        [Variant<Net>(Until = {|NG0101:"layr2"|})]
        public partial class A;

        [Variant<Net>(Without = {|NG0101:"layer1;fd"|})]
        public partial class B;

        [Variant<Net>(Until = {|NG0101:"layer"|})]
        public partial class C;
        """).ShouldReport("Until = \"layr2\": in Net, no layer or block has a name that begins so, and no value that label; did you mean \"layer2\"?", "Without = \"fd\": in Net, no layer or block has a name that begins so; did you mean \"fc\"?", "did you mean \"layer1\"?");

    [Fact]
    public void OutputsOfTheWholeAreNotThoseOfAPartThatEndsBefore()
    {
        using var project = NetworkCompilation.Of("""
            [Network(3, 8, 8)]
            [Input("mask", 3, 8, 8), Add("mask"), Conv2D(4, 3, Name = "a"), ReLU, As("features"), Output("features"), Conv2D(2, 3, Name = "b")]
            public partial class Net;

            [Variant<Net>(Until = "a")]
            public partial class Part;

            [Variant<Net>(Without = "b")]
            public partial class Both;
            """).Compile();

        project["Part"].Info.Outputs.Select(port => port.Name).ShouldBe(["output"]);
        project["Part"].Info.Inputs.Select(port => port.Name).ShouldBe(["input", "mask"]);
        project["Both"].Info.Outputs.Select(port => port.Name).ShouldBe(["output", "features"]);
    }
}
