namespace NetGen.Generator.Tests.Goldens;

public sealed class GoldenFileTests
{
    [Fact]
    public void EveryLayerHasCasesWithTensors()
    {
        GoldenFile.Names.Count().ShouldBeGreaterThan(10);
        foreach (string name in GoldenFile.Names)
        {
            using var tensors = GoldenFile.OpenTensors(name);
            var cases = GoldenFile.Read(name).Cases;
            cases.Length.ShouldBeGreaterThanOrEqualTo(5, name);
            cases.ShouldAllBe(c => tensors.Contains($"{c.Name}/input") && tensors.Contains($"{c.Name}/output"));
        }
    }
}
