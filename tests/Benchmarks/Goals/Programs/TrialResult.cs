namespace NetGen.Benchmarks.Goals.Programs;

/// <summary>What a run of <see cref="TrialProgram"/> found.</summary>
/// <param name="Milliseconds">Of the median call.</param>
/// <param name="VectorBits">The width of the vectors that it computed with.</param>
internal readonly record struct TrialResult(double Milliseconds, int VectorBits);
