namespace NetGen.Generator.Tests.Documentation;

/// <summary>docs/language.md names the layers that work in as many dimensions as their names say.</summary>
public sealed class LanguagePageTests
{
    [Fact]
    public void NamesEveryLayerOfSoManyDimensions() => DocumentedFile.ParagraphShouldBe(
        "docs/language.md",
        "Layers whose names say in how many dimensions they work, as in PyTorch:",
        $"{string.Join(", ", LayerNameList.All(LayerNameList.HasDimensions))}.");
}
