using NetGen.Generator.Graph;
using NetGen.Generator.Tests.Arena;

namespace NetGen.Generator.Tests.Differential;

/// <summary>The processor.</summary>
internal sealed class CpuBackEnd : IBackEnd
{
    public NetworkCompilation Target(NetworkCompilation project) => project;

    public IEnumerable<(string Name, float[] Output)> Run(NetworkInstance instance, float[] inputs, int batch) => [("CPU", instance.Forward(inputs))];

    public string? Difference(Trial trial)
    {
        NetworkInstance instance = trial.Network.Create(trial.Weights);
        var arena = new CpuArena(trial.Network.Info, trial.Kernels, trial.Compiled.Lowered, trial.Weights);
        return trial.Tolerance.Difference(instance.Forward(trial.Batch), trial.Expected)
            ?? Trial.Prefixed("at batch 1", trial.Tolerance.Difference(instance.Forward(trial.One), trial.ExpectedOfOne))
            ?? Trial.Prefixed("in an arena of NaN", trial.Tolerance.Difference(arena.Forward(trial.One), trial.ExpectedOfOne))
            ?? (trial.Compiled.Lowered.WithoutOptional is { } required ? DifferenceWithout(trial, instance, required) : null);
    }

    /// <summary>Without optional outputs.</summary>
    private static string? DifferenceWithout(Trial trial, NetworkInstance instance, NetworkGraph required)
    {
        var arena = new CpuArena(trial.Network.Info, trial.Kernels, required, trial.Weights);
        return Trial.Prefixed("without optional outputs", trial.Tolerance.Difference(instance.ForwardWithoutOptional(trial.One), trial.ExpectedOfOneWithoutOptional))
            ?? Trial.Prefixed("without optional outputs in an arena of NaN", trial.Tolerance.Difference(arena.Forward(trial.One), trial.ExpectedOfOneWithoutOptional));
    }

    public void Dispose()
    {
    }
}
