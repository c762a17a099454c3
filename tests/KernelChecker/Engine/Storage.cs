using System.Numerics;
using System.Runtime.InteropServices;
using ILGPU.Runtime;

namespace ILGPU.Checker;

/// <summary>A piece of global, shared or local memory, with what is remembered of its elements.</summary>
internal sealed class Storage
{
    /// <summary>What memory holds before anyone writes it: a NaN as a float or a double, an impossible index as an integer.</summary>
    public const uint Poison = 0x7FFADBAD;

    private readonly string name;
    private readonly int granule;

    public Storage(AccessWatch watch, MemorySpace space, string name, int elementSize, long bytes)
    {
        // Whole words, so that poison and comparison need no special end.
        if (bytes > Array.MaxLength - sizeof(uint))
            throw new OutOfMemoryException($"{name}: {bytes} bytes asked for, at most {Array.MaxLength - sizeof(uint)} can be had in one piece.");
        Watch = watch;
        Space = space;
        this.name = name;
        ElementSize = elementSize;
        Bytes = GC.AllocateUninitializedArray<byte>((int)((bytes + 3) & ~3));
        Length = bytes;
        granule = elementSize % 4 == 0 ? 4 : elementSize % 2 == 0 ? 2 : 1;
        Shift = BitOperations.Log2((uint)granule);
        FillWithPoison();
    }

    public AccessWatch Watch { get; }

    public MemorySpace Space { get; }

    /// <summary>The accelerator that allocated this; null where a kernel did.</summary>
    public Accelerator? Owner { get; init; }

    /// <summary>The buffer that the host knows it as; null where a kernel allocated it.</summary>
    public MemoryBuffer? Buffer { get; set; }

    public byte[] Bytes { get; private set; }

    public int ElementSize { get; }

    public long Length { get; }

    /// <summary>Shifts an offset in bytes to the index of its cell.</summary>
    public int Shift { get; }

    /// <summary>One cell for each element (each word of larger elements), or null where accesses are not watched.</summary>
    public Cell[]? Cells { get; private set; }

    public bool IsDisposed { get; private set; }

    /// <summary>The launch that touched this last.</summary>
    public int Launch { get; set; }

    /// <summary>Whether that launch wrote it.</summary>
    public bool Written { get; set; }

    /// <summary>What streams are still doing with it.</summary>
    public PendingWork Pending { get; } = new();

    public void Track(bool full) => Cells = full ? Cells ?? new Cell[Bytes.Length / granule] : null;

    public void FillWithPoison() => MemoryMarshal.Cast<byte, uint>(Bytes.AsSpan()).Fill(Poison);

    /// <summary>The bits of a cell.</summary>
    public uint Bits(int cell) => granule switch
    {
        4 => MemoryMarshal.Read<uint>(Bytes.AsSpan(cell * 4)),
        2 => MemoryMarshal.Read<ushort>(Bytes.AsSpan(cell * 2)),
        _ => Bytes[cell],
    };

    /// <summary>Whether these bits mean that nobody has written. Elements of less than a word can hold them by chance, so it is said of words only.</summary>
    public bool IsPoison(uint bits) => granule == 4 && bits == Poison;

    public string Describe(int cell) => $"element {cell * granule / ElementSize} of {name}";

    public override string ToString() => $"{name} ({Length / ElementSize} elements of {ElementSize} bytes)";

    public void Dispose()
    {
        IsDisposed = true;
        Bytes = [];
        Cells = null;
    }
}
