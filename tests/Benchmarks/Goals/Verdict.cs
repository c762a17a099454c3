namespace NetGen.Benchmarks.Goals;

/// <summary>What becomes of a finding.</summary>
internal enum Verdict
{
    Met,
    Missed,

    /// <summary>Nothing is asked of it.</summary>
    NotAsserted,

    /// <summary>As bad as missed.</summary>
    NotMeasured,
}
