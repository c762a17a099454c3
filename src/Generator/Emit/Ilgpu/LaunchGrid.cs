namespace NetGen.Generator.Emit.Ilgpu;

/// <summary>The number of groups of a launch.</summary>
/// <param name="Elements">Elements along x for one image; 0 where the number of groups does not depend on the batch.</param>
/// <param name="Size">Elements of a group along x; where <paramref name="Elements"/> is 0, the groups along x.</param>
/// <param name="Y">Groups along y.</param>
/// <param name="Z">Groups along z.</param>
internal readonly record struct LaunchGrid(long Elements, int Size, int Y = 1, int Z = 1)
{
    /// <summary>A fixed number of groups.</summary>
    public LaunchGrid(int groups)
        : this(0, groups)
    {
    }

    /// <summary>The configuration of the launch, an expression in which <c>batch</c> is the number of images.</summary>
    public string Config(int threads) => Elements == 0
        ? $"Gpu::Groups.Grid({Size}, {Y}, {Z}, threads: {threads})"
        : $"Gpu::Groups.Grid({Elements}L * batch, {Size}, {Y}, {Z}, threads: {threads})";
}
