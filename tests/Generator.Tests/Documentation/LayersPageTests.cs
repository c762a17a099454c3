namespace NetGen.Generator.Tests.Documentation;

/// <summary>docs/layers.md says what the code says.</summary>
public sealed class LayersPageTests
{
    [Fact]
    public void IsWhatFollowsFromTheCode() => DocumentedFile.ShouldBe("docs/layers.md", LayersPage.Write());
}
