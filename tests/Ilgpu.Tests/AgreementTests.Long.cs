namespace NetGen.Ilgpu.Tests;

/// <content>Here groups of threads wait for each other at barriers, which is slow beside other tests; the other projects that have these tests are quick.</content>
[Trait("Category", "Long")]
public sealed partial class AgreementTests;
