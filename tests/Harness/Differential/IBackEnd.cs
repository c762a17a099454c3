namespace NetGen.Generator.Tests.Differential;

/// <summary>What emitted networks run on in a test.</summary>
internal interface IBackEnd : IDisposable
{
    /// <summary>The project of the networks, with what it must reference and set.</summary>
    NetworkCompilation Target(NetworkCompilation project);

    /// <summary>The results of a network for a batch, from each processor or device there is.</summary>
    /// <param name="instance">The network.</param>
    /// <param name="inputs">The batch, [batch, C, H, W].</param>
    /// <param name="batch">How many inputs there are.</param>
    IEnumerable<(string Name, float[] Output)> Run(NetworkInstance instance, float[] inputs, int batch);

    /// <summary>How a network differs from what it should compute; null where it does not.</summary>
    string? Difference(Trial trial);
}
