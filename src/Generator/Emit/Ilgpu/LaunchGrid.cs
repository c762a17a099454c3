namespace NetGen.Generator.Emit.Ilgpu;

/// <summary>The number of groups of a launch.</summary>
/// <param name="Elements">Elements along x for one image; 0 where the number of groups does not depend on the batch.</param>
/// <param name="Size">Elements of a group along x; where <paramref name="Elements"/> is 0, the groups along x.</param>
/// <param name="Y">Groups along y.</param>
/// <param name="Z">Groups along z.</param>
internal readonly record struct LaunchGrid(long Elements, int Size, int Y = 1, int Z = 1)
{
    /// <summary>What devices allow along y and z.</summary>
    private const int MostAcross = 65_535;

    /// <summary>A fixed number of groups.</summary>
    public LaunchGrid(int groups)
        : this(0, groups)
    {
    }

    /// <summary>A group's place along x, an expression in a kernel.</summary>
    public string AlongX => IsAlongX ? IndexCode.Divide(Index("X"), Y * Z) : Index("X");

    /// <summary>A group's place along y, an expression in a kernel.</summary>
    public string AlongY => IsAlongX ? IndexCode.Modulo(IndexCode.Divide(Index("X"), Z), Y) : Index("Y");

    /// <summary>A group's place along z, an expression in a kernel.</summary>
    public string AlongZ => IsAlongX ? IndexCode.Modulo(Index("X"), Z) : Index("Z");

    /// <summary>Whether there are more groups along y or z than devices allow, and all lie along x: the layers of a place follow each other.</summary>
    private bool IsAlongX => Y > MostAcross || Z > MostAcross;

    private static string Index(string axis) => $"Ilgpu::Grid.Idx{axis}";

    /// <summary>The configuration of the launch, an expression in which <c>batch</c> is the number of images.</summary>
    public string Config(int threads) => IsAlongX
        ? $"Gpu::Groups.Grid({Elements}L * batch, {Size}, layers: {(long)Y * Z}L, threads: {threads})"
        : Elements == 0
        ? $"Gpu::Groups.Grid({Size}, {Y}, {Z}, threads: {threads})"
        : $"Gpu::Groups.Grid({Elements}L * batch, {Size}, {Y}, {Z}, threads: {threads})";
}
