using System.ComponentModel;
using ILGPU;

namespace NetGen.Ilgpu;

/// <summary>Sizes of launches. For emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Groups
{
    /// <summary>As many groups as cover so many elements, in each of y times z layers.</summary>
    /// <param name="elements">Elements along x; at least 1.</param>
    /// <param name="size">Elements of a group along x.</param>
    /// <param name="y">Groups along y.</param>
    /// <param name="z">Groups along z.</param>
    /// <param name="threads">Threads of a group.</param>
    public static KernelConfig Grid(long elements, int size, int y, int z, int threads) =>
        new(new Index3D((int)((elements + size - 1) / size), y, z), new Index3D(threads, 1, 1));

    /// <summary>As many groups as cover so many elements, in each of so many layers, all of them along x: devices allow fewer along y and z.</summary>
    /// <param name="elements">Elements; at least 1.</param>
    /// <param name="size">Elements of a group.</param>
    /// <param name="layers">Layers.</param>
    /// <param name="threads">Threads of a group.</param>
    /// <exception cref="OverflowException">There would be 2^31 groups or more.</exception>
    public static KernelConfig Grid(long elements, int size, long layers, int threads) =>
        new(new Index3D(checked((int)((elements + size - 1) / size * layers)), 1, 1), new Index3D(threads, 1, 1));

    /// <summary>So many groups along x, in each of y times z layers.</summary>
    /// <param name="x">Groups along x.</param>
    /// <param name="y">Groups along y.</param>
    /// <param name="z">Groups along z.</param>
    /// <param name="threads">Threads of a group.</param>
    public static KernelConfig Grid(int x, int y, int z, int threads) => new(new Index3D(x, y, z), new Index3D(threads, 1, 1));
}
