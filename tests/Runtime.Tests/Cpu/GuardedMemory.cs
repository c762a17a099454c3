using System.Runtime.InteropServices;

namespace NetGen.Tests;

/// <summary>Floats that end, and begin, right at a page that may not be touched: an access one float too far ends the process.</summary>
/// <remarks>Without mmap (Windows) it is plain memory, and only the canary values around it tell.</remarks>
internal sealed unsafe partial class GuardedMemory : IDisposable
{
    private const int None = 0, ReadWrite = 3, PrivateAnonymousOnLinux = 0x22, PrivateAnonymousOnMac = 0x1002;

    private readonly nint _pages;
    private readonly nint _size;

    /// <summary>Allocates one page of floats between two that are forbidden.</summary>
    public GuardedMemory()
    {
        nint page = Environment.SystemPageSize;
        Length = (int)page / sizeof(float);
        _size = 3 * page;
        if (OperatingSystem.IsWindows())
        {
            _pages = (nint)NativeMemory.AllocZeroed((nuint)_size);
        }
        else
        {
            _pages = Map(0, _size, None, OperatingSystem.IsMacOS() ? PrivateAnonymousOnMac : PrivateAnonymousOnLinux, -1, 0);
            if (_pages == -1 || Protect(_pages + page, page, ReadWrite) != 0) throw new OutOfMemoryException();
        }
        First = (float*)(_pages + page);
    }

    /// <summary>Floats that may be touched.</summary>
    public int Length { get; }

    /// <summary>The first of them.</summary>
    public float* First { get; }

    /// <summary>One past the last.</summary>
    public float* End => First + Length;

    public void Dispose()
    {
        if (OperatingSystem.IsWindows()) NativeMemory.Free((void*)_pages);
        else _ = Unmap(_pages, _size);
    }

    [LibraryImport("libc", EntryPoint = "mmap")]
    private static partial nint Map(nint address, nint length, int protection, int flags, int file, nint offset);

    [LibraryImport("libc", EntryPoint = "mprotect")]
    private static partial int Protect(nint address, nint length, int protection);

    [LibraryImport("libc", EntryPoint = "munmap")]
    private static partial int Unmap(nint address, nint length);
}
