namespace NetGen.Cpu;

/// <content>Instances with the weights of a file.</content>
public sealed partial class CpuNetwork<TKernels>
{
    /// <inheritdoc cref="ICompiledNetwork{TSelf}.Load(WeightsSource, string?, Func{string, string}?, string?, int, bool)"/>
    public static CpuNetwork<TKernels> Load(
        WeightsSource source, string? prefix = null, Func<string, string>? rename = null, string? except = null, int seed = 0, bool keepWeights = true) =>
        Load(source, out _, prefix, rename, except, seed, keepWeights);

    /// <inheritdoc cref="ICompiledNetwork{TSelf}.Load(WeightsSource, out PassedOver, string?, Func{string, string}?, string?, int, bool)"/>
    public static CpuNetwork<TKernels> Load(
        WeightsSource source, out PassedOver passedOver, string? prefix = null, Func<string, string>? rename = null, string? except = null, int seed = 0, bool keepWeights = true)
    {
        if (keepWeights) return new(Over(Weights.Load(source, TKernels.Info.Parameters, out passedOver, prefix, rename, except, seed)));
        using TensorStream tensors = TensorStream.Open(source, TKernels.Info.Parameters, new(prefix, rename, except), seed);
        passedOver = tensors.PassedOver;
        return new(Over(PackedWeights.WithoutKeeping<TKernels>(tensors)));
    }

    /// <inheritdoc cref="ICompiledNetwork{TSelf}.LoadAsync"/>
    /// <typeparam name="TNetwork">The emitted class.</typeparam>
    /// <param name="make">Makes an object of the class.</param>
#pragma warning disable CS1573 // inherited
    public static async Task<TNetwork> LoadAsync<TNetwork>(
        Func<CpuNetwork, TNetwork> make, WeightsSource source, string? prefix, Func<string, string>? rename, string? except, int seed, bool keepWeights,
        IProgress<LoadProgress>? progress, CancellationToken cancellationToken)
#pragma warning restore CS1573
    {
        ArgumentNullException.ThrowIfNull(source);
        // Packing takes its time, and bytes in memory are there at once: none of it is the caller's thread's work.
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        if (keepWeights)
        {
            Weights weights = await Weights.LoadAsync(source, TKernels.Info.Parameters, prefix, rename, except, seed, progress, cancellationToken).ConfigureAwait(false);
            return make(new CpuNetwork<TKernels>(Over(weights)));
        }

        using TensorStream tensors = await TensorStream.OpenAsync(source, TKernels.Info.Parameters, new(prefix, rename, except), seed, progress, cancellationToken).ConfigureAwait(false);
        return make(new CpuNetwork<TKernels>(Over(PackedWeights.WithoutKeeping<TKernels>(tensors))));
    }
}
