using ILGPU.Runtime;

namespace ILGPU.Checker.Tests;

/// <summary>C = A B by tiles of shared memory, a thread for each element of a tile.</summary>
public struct MatrixProduct
{
    public const int Tile = 16;

    public ArrayView<float> A;
    public ArrayView<float> B;
    public ArrayView<float> C;
    public int Inner;
    public int Columns;

    public static void Run(MatrixProduct p)
    {
        var a = SharedMemory.Allocate<float>(Tile * Tile);
        var b = SharedMemory.Allocate<float>(Tile * Tile);
        int x = Group.IdxX, y = Group.IdxY;
        int row = (Grid.IdxY * Tile) + y, column = (Grid.IdxX * Tile) + x;
        float sum = 0;
        for (int k0 = 0; k0 < p.Inner; k0 += Tile)
        {
            Group.Barrier();
            a[(y * Tile) + x] = p.A[(row * p.Inner) + k0 + x];
            b[(y * Tile) + x] = p.B[((k0 + y) * p.Columns) + column];
            Group.Barrier();
            for (int k = 0; k < Tile; k++)
                sum += a[(y * Tile) + k] * b[(k * Tile) + x];
        }
        p.C[(row * p.Columns) + column] = sum;
    }

    /// <summary>Multiplies on a device, a square matrix by a square matrix.</summary>
    public static float[] On(SimulatedDevice device, float[] a, float[] b, int size)
    {
        using var deviceA = device.Floats(a);
        using var deviceB = device.Floats(b);
        using var deviceC = device.Floats(size * size);
        var kernel = device.Accelerator.LoadKernel<MatrixProduct>(Run);
        var argument = new MatrixProduct { A = deviceA.View, B = deviceB.View, C = deviceC.View, Inner = size, Columns = size };
        kernel(device.Stream, new KernelConfig(new Index2D(size / Tile, size / Tile), new Index2D(Tile, Tile)), argument);
        return deviceC.GetAsArray1D(device.Stream);
    }

    /// <summary>The same, plainly.</summary>
    public static float[] Expected(float[] a, float[] b, int size)
    {
        float[] c = new float[size * size];
        for (int i = 0; i < size; i++)
        {
            for (int k = 0; k < size; k++)
            {
                for (int j = 0; j < size; j++)
                    c[(i * size) + j] += a[(i * size) + k] * b[(k * size) + j];
            }
        }
        return c;
    }
}
