using NetGen.Generator.Tests.Snapshots;
using NetGen.Ilgpu;
using NetGen.Images;

namespace NetGen.Package.Tests;

public sealed class PublicApiTests
{
    [Fact]
    public Task RuntimeIsAsApproved() => Snapshot.Verify([("NetGen.Runtime.cs", PublicApi.Of(typeof(NetworkInfo).Assembly))]);

    [Fact]
    public Task RuntimeForIlgpuIsAsApproved() => Snapshot.Verify([("NetGen.Runtime.Ilgpu.cs", PublicApi.Of(typeof(GpuNetwork).Assembly))]);

    [Fact]
    public Task ImagesAreAsApproved() => Snapshot.Verify([("NetGen.Images.cs", PublicApi.Of(typeof(Picture).Assembly))]);
}
