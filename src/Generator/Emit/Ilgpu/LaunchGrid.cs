using NetGen.Generator.Emit.Indices;

namespace NetGen.Generator.Emit.Ilgpu;

/// <summary>The groups of a launch.</summary>
/// <param name="Threads">Threads of a group.</param>
/// <param name="Y">Groups along y.</param>
/// <param name="Z">Groups along z.</param>
internal abstract record LaunchGrid(int Threads, int Y = 1, int Z = 1)
{
    /// <summary>What devices allow along y and z.</summary>
    private const int MostAcross = 65_535;

    /// <summary>A group's place along x of the launch.</summary>
    public static readonly IndexExpression GroupX = IndexExpression.Variable("Ilgpu::Grid.IdxX");

    /// <summary>A group's place along x, in a kernel.</summary>
    public IndexExpression AlongX => IsAlongX ? GroupX / (Y * Z) : GroupX;

    /// <summary>A group's place along y, in a kernel.</summary>
    public IndexExpression AlongY => IsAlongX ? GroupX / Z % Y : IndexExpression.Variable("Ilgpu::Grid.IdxY", Y);

    /// <summary>A group's place along z, in a kernel.</summary>
    public IndexExpression AlongZ => IsAlongX ? GroupX % Z : IndexExpression.Variable("Ilgpu::Grid.IdxZ", Z);

    /// <summary>The configuration of the launch, an expression in which <c>batch</c> is the number of images and <c>groups</c> what the device allows.</summary>
    public abstract string Config { get; }

    /// <summary>Whether there are more groups along y or z than devices allow, and all lie along x: the layers of a place follow each other.</summary>
    protected bool IsAlongX => Y > MostAcross || Z > MostAcross;

    /// <summary>The groups across those along x, as an argument.</summary>
    protected string Layers => $"layers: {(long)Y * Z}L";
}

/// <summary>A group for each tile: its threads are those that the tile is made for.</summary>
/// <param name="Elements">Elements along x for one image.</param>
/// <param name="Size">Elements of a tile along x.</param>
/// <param name="Threads">Threads of a group.</param>
/// <param name="Y">Tiles along y.</param>
/// <param name="Z">Tiles along z.</param>
internal sealed record TileGrid(long Elements, int Size, int Threads, int Y, int Z) : LaunchGrid(Threads, Y, Z)
{
    public override string Config => $"Gpu::Groups.OfTiles({Elements}L * batch, {Size}, {(IsAlongX ? Layers : $"{Y}, {Z}")}, threads: {Threads})";
}

/// <summary>So many groups, whatever the batch.</summary>
/// <param name="Groups">The groups.</param>
/// <param name="Threads">Threads of a group.</param>
internal sealed record VectorGrid(int Groups, int Threads) : LaunchGrid(Threads)
{
    public override string Config => $"Gpu::Groups.Of({Groups}, threads: {Threads})";
}

/// <summary>A thread for each element, or for some of them: groups may have fewer threads, and are more then.</summary>
/// <param name="Elements">Elements along x for one image.</param>
/// <param name="Threads">Threads of a group at most.</param>
/// <param name="Each">Elements of a thread.</param>
/// <param name="Y">Groups along y.</param>
internal sealed record ElementGrid(long Elements, int Threads, int Each = 1, int Y = 1) : LaunchGrid(Threads, Y)
{
    public override string Config => $"groups.OfElements({Elements}L * batch, {(Each == 1 && Y == 1 ? "" : $"each: {Each}, {(IsAlongX ? Layers : $"y: {Y}")}, ")}threads: {Threads})";
}

/// <summary>A group for each line of elements, however many threads share these.</summary>
/// <param name="Lines">Lines of one image.</param>
/// <param name="Threads">Threads of a group at most: a power of two.</param>
internal sealed record LineGrid(long Lines, int Threads) : LaunchGrid(Threads)
{
    public override string Config => $"groups.OfLines({Lines}L * batch, threads: {Threads})";

    /// <summary>Takes an index to the next element of the thread that holds it.</summary>
    public string Next(string index) => Threads == 1 ? $"{index}++" : $"{index} += Ilgpu::Group.DimX";
}
