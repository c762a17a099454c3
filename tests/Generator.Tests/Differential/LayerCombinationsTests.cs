namespace NetGen.Generator.Tests.Differential;

public sealed class LayerCombinationsTests
{
    [Fact]
    public void EachIsTested() =>
        typeof(LayerCombinationTests).GetNestedTypes().Select(type => type.Name).Order().ShouldBe(LayerCombinations.All.Keys.Order());
}
