namespace ServerSample.Endpoints;

/// <summary>How likely a class is.</summary>
/// <param name="Label">The class.</param>
/// <param name="Score">Its probability.</param>
internal sealed record ClassScore(string Label, float Score);

/// <summary>The answer to a request to classify.</summary>
/// <param name="Model">The network.</param>
/// <param name="Classes">All classes, the likeliest first.</param>
/// <param name="Milliseconds">From the request to the answer.</param>
internal sealed record Classification(string Model, IReadOnlyList<ClassScore> Classes, double Milliseconds);
