namespace NetGen.Generator.Tests.Documentation;

/// <summary>README.md names the layers that there are.</summary>
public sealed class ReadmeTests
{
    private const string Start = "Layers ([the table](docs/layers.md) has parameters, formulas and shapes):";

    [Fact]
    public void NamesEveryLayer() => DocumentedFile.ParagraphShouldBe(
        "README.md",
        Start,
        $"{string.Join(", ", LayerNameList.All())}. `Activation(\"x * sigmoid(1.702 * x)\")` is a formula of your own. To combine them: As, From, If, Else, EndIf, and blocks of your own.");
}
