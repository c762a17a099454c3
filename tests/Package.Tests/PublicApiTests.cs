using NetGen.Generator.Tests.Snapshots;

namespace NetGen.Package.Tests;

public sealed class PublicApiTests
{
    [Fact]
    public Task RuntimeIsAsApproved() => Snapshot.Verify([("NetGen.Runtime.cs", PublicApi.Of(typeof(NetworkInfo).Assembly))]);
}
