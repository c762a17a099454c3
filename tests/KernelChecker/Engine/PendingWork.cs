using ILGPU.Runtime;

namespace ILGPU.Checker;

/// <summary>
/// Which streams may still be reading or writing a buffer. Everything runs at once here; on a GPU it runs when the stream gets to it,
/// so touching a buffer from one stream needs the other to have been synchronised.
/// </summary>
internal sealed class PendingWork
{
    private readonly HashSet<AcceleratorStream> readers = [];
    private AcceleratorStream? writer;

    public void Add(AcceleratorStream stream, bool writes, string what)
    {
        var other = writer is not null && writer != stream ? writer : writes ? readers.FirstOrDefault(reader => reader != stream) : null;
        if (other is not null)
        {
            throw new KernelMisuseException(
                Misuse.Unsynchronised,
                $"{what} is {(writes ? "written" : "read")} on {stream} while {other} may still be {(writer == other ? "writing" : "reading")} it: synchronise {other} first.");
        }
        stream.Pend(this);
        if (writes)
            writer = stream;
        else
            readers.Add(stream);
    }

    public void Synchronised(AcceleratorStream stream)
    {
        readers.Remove(stream);
        if (writer == stream)
            writer = null;
    }
}
