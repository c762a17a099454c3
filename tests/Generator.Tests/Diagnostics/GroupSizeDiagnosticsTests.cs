namespace NetGen.Generator.Tests.Diagnostics;

/// <summary>The MSBuild property NetGenGpuGroupSize.</summary>
public sealed class GroupSizeDiagnosticsTests
{
    private const string Network = "[Network(3, 8, 8)] [Conv2D(4, 3), ReLU] public partial class Small;";

    [Theory]
    [InlineData("small")]
    [InlineData("3")]
    [InlineData("-256")]
    [InlineData("1e3")]
    public void AnythingButANumberOfThreads_IsAnError(string value)
    {
        var found = NetworkCompilation.Of(Network).WithProperty("NetGenGpuGroupSize", value).Analyze().ShouldHaveSingleItem();

        found.Id.ShouldBe("NG0401");
        found.GetMessage(null).ShouldContain($"'{value}'");
    }

    [Theory]
    [InlineData("")]
    [InlineData("4")]
    [InlineData("1024")]
    public void ANumberOfThreads_IsFine(string value) =>
        NetworkCompilation.Of(Network).WithProperty("NetGenGpuGroupSize", value).Analyze().ShouldBeEmpty();
}
