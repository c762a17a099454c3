namespace ILGPU.Checker;

/// <summary>
/// The order in which groups run, and threads between two barriers. A GPU promises none, so a correct kernel gives the same result in each.
/// </summary>
public abstract record Schedule
{
    /// <summary>First to last.</summary>
    public static readonly Schedule Ascending = new InOrder();

    /// <summary>Last to first.</summary>
    public static readonly Schedule Descending = new Reversed();

    /// <summary>Another order for each group and each interval between barriers, always the same for the same seed.</summary>
    public static Schedule Shuffled(int seed) => new Random(seed);

    /// <summary>The order of <paramref name="count"/> groups or threads in the given interval.</summary>
    internal abstract int[] Order(int count, int group, int interval);

    private sealed record InOrder : Schedule
    {
        internal override int[] Order(int count, int group, int interval) => [.. Enumerable.Range(0, count)];
    }

    private sealed record Reversed : Schedule
    {
        internal override int[] Order(int count, int group, int interval) => [.. Enumerable.Range(0, count).Reverse()];
    }

    private sealed record Random(int Seed) : Schedule
    {
        internal override int[] Order(int count, int group, int interval)
        {
            int[] order = [.. Enumerable.Range(0, count)];
            new System.Random(unchecked(Seed * 486187739 + group * 16777619 + interval)).Shuffle(order);
            return order;
        }
    }
}
