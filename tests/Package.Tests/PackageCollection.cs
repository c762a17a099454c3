namespace NetGen.Package.Tests;

/// <summary>The tests that use the package. They run one after the other: each starts builds that use all cores.</summary>
[CollectionDefinition(Name)]
public sealed class PackageCollection : ICollectionFixture<PackedPackage>
{
    public const string Name = "package";
}
