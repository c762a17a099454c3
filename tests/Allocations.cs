namespace NetGen.Tests;

/// <summary>What code allocates on the thread that it runs on.</summary>
internal static class Allocations
{
    private const int Tries = 8;

    /// <summary>
    /// Bytes that each of several runs allocates at least: a run may also find the runtime at work for itself, replacing its cache of casts by a larger one for instance.
    /// </summary>
    /// <param name="run">Is run once before, to make what is made once.</param>
    public static long Of(Action run)
    {
        run();
        return Enumerable.Range(0, Tries).Min(_ =>
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            run();
            return GC.GetAllocatedBytesForCurrentThread() - before;
        });
    }
}
