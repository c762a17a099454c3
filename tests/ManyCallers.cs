using System.Diagnostics;

namespace NetGen.Tests;

/// <summary>Threads that call the same things at once, and count.</summary>
internal sealed class ManyCallers
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Stopwatch since = Stopwatch.StartNew();
    private readonly int calls;
    private readonly int overlapping;
    private int running, done, overlapped, wrong;

    private ManyCallers(int calls, int overlapping)
    {
        this.calls = calls;
        this.overlapping = overlapping;
    }

    /// <summary>Calls that were made.</summary>
    public int Done => done;

    /// <summary>Those that began while another one ran.</summary>
    public int Overlapped => overlapped;

    /// <summary>Those whose result was wrong.</summary>
    public int Wrong => wrong;

    private bool IsDone => (Volatile.Read(ref done) >= calls && Volatile.Read(ref overlapped) >= overlapping) || since.Elapsed > Patience;

    /// <summary>Calls from many threads until there were so many calls and so many of them overlapped.</summary>
    /// <param name="threads">Threads.</param>
    /// <param name="calls">Calls of all of them.</param>
    /// <param name="overlapping">Calls that must begin while another one runs.</param>
    /// <param name="call">What a thread calls, by its number.</param>
    /// <param name="isRight">Whether the result of its last call is right.</param>
    /// <param name="meanwhile">What is done again and again beside them, with the number of the time.</param>
    public static async Task<ManyCallers> Run(int threads, int calls, int overlapping, Action<int> call, Func<int, bool> isRight, Action<int> meanwhile)
    {
        var callers = new ManyCallers(calls, overlapping);
        Task[] all = [.. Enumerable.Range(0, threads).Select(i => Task.Factory.StartNew(() => callers.Call(() => call(i), () => isRight(i)), TaskCreationOptions.LongRunning))];
        for (int time = 0; !callers.IsDone; time++)
        {
            meanwhile(time);
        }

        await Task.WhenAll(all);
        return callers;
    }

    private void Call(Action call, Func<bool> isRight)
    {
        while (!IsDone)
        {
            int others = Interlocked.Increment(ref running) - 1;
            call();
            Interlocked.Decrement(ref running);
            Interlocked.Add(ref overlapped, Math.Sign(others));
            Interlocked.Increment(ref done);
            if (!isRight())
            {
                Interlocked.Increment(ref wrong);
            }
        }
    }
}
