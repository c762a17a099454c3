namespace NetGen.Generator.Tests.Differential;

/// <summary>
/// One choice in a random network. What the numbers mean depends on the value that the step is applied to, and a step that does not fit it
/// is passed over; so every list of steps is a network, and what a shrinker takes out or makes smaller leaves another.
/// </summary>
internal readonly record struct NetworkStep(int Kind, int A, int B, int C, int D);
