namespace NetGen.Tests;

/// <summary>Weights of a network that take the values of others.</summary>
internal static class WeightsCopying
{
    public static void CopyTo(this Weights from, Weights to)
    {
        for (int p = 0; p < from.Parameters.Count; p++)
        {
            from[p].CopyTo(to[from.Parameters[p].Name]);
        }
    }
}
