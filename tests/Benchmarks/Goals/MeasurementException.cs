namespace NetGen.Benchmarks.Goals;

/// <summary>Something could not be measured.</summary>
internal sealed class MeasurementException(string message) : Exception(message);
