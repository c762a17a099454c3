namespace NetGen.Benchmarks.Goals;

/// <summary>Something that the compiler is to reach.</summary>
internal interface IGoal
{
    /// <summary>What the command line calls it.</summary>
    string Name { get; }

    /// <summary>Measures it; findings come when they are there.</summary>
    /// <exception cref="MeasurementException">A program could not be built, or failed.</exception>
    IEnumerable<Finding> Measure(Workbench bench);
}
