namespace NetGen;

/// <summary>
/// What all compiled networks have, whatever enters and leaves them: facts, weights, sharing. Static facts come through static abstract members, so that generic code needs no reflection.
/// A network with one input and one output that is not optional is an <see cref="INetwork{TSelf}"/>, too; others have a <c>Forward</c> of their own, with a named span for each.
/// </summary>
/// <remarks>
/// One instance serves any number of threads: each call runs in a workspace of its own, of which the instance keeps as many as there were calls at once. Those that no call needed between
/// two collections of generation 2 are given back after the second, but one, and the next collection frees them.
/// </remarks>
/// <typeparam name="TSelf">The network.</typeparam>
// Classes that older compilers emitted implement it: a new member needs a body (docs/compatibility.md).
public interface ICompiledNetwork<TSelf>
    where TSelf : ICompiledNetwork<TSelf>
{
    /// <summary>What the compiler knows of the network: shapes, layers, parameters, cost, what was fused and lowered.</summary>
    static abstract NetworkInfo Info { get; }

    /// <summary>A network over weights that are already in memory; they are shared, not copied.</summary>
    /// <param name="weights">The parameters named in <see cref="NetworkInfo.Parameters"/>.</param>
    /// <exception cref="ArgumentException">The weights are not those of this network; all differences are listed.</exception>
    static abstract TSelf Create(Weights weights);

    /// <summary>A network with the weights of a safetensors file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="WeightsException">The file is damaged, or does not hold just the parameters of this network, and all differences are listed; or it is a directory, or may not be read.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    static abstract TSelf Load(string path);

    /// <summary>A network with the weights of a safetensors file from anywhere, whose names need not be quite the network's.</summary>
    /// <param name="source">The file: its path, its bytes, a stream or a resource.</param>
    /// <param name="prefix">Is taken off the names in the file that start with it, for example <c>module.</c>.</param>
    /// <param name="rename">Makes of a name in the file, without the prefix, the network's.</param>
    /// <param name="except">
    /// Names, the network's or new ones in the file, whose tensors need not fit, for example <c>classifier.*</c>: <c>*</c> is any text, <c>?</c> any character, and a semicolon divides several.
    /// Those that fit are loaded all the same.
    /// </param>
    /// <param name="seed">Parameters that are not loaded are drawn from this seed as those of a new network are.</param>
    /// <param name="keepWeights">
    /// False keeps the weights only as the kernels read them, which about halves the memory: each tensor is dropped when it is packed. Then <see cref="Weights"/>, <see cref="Refresh"/> and
    /// <c>ToGpu</c> throw a <see cref="WeightsNotKeptException"/>. A network that is written by hand and has no such form of its own keeps them.
    /// </param>
    /// <exception cref="WeightsException">The file is damaged, or does not hold just the parameters of this network, and all differences are listed; or it is a directory, or may not be read.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    static virtual TSelf Load(
        WeightsSource source, string? prefix = null, Func<string, string>? rename = null, string? except = null, int seed = 0, bool keepWeights = true) =>
        TSelf.Create(Weights.Load(source, TSelf.Info.Parameters, prefix, rename, except, seed));

    /// <inheritdoc cref="Load(WeightsSource, string?, Func{string, string}?, string?, int, bool)"/>
    /// <param name="passedOver">Receives what did not fit and was excepted.</param>
#pragma warning disable CS1573 // inherited
    static virtual TSelf Load(
        WeightsSource source, out PassedOver passedOver, string? prefix = null, Func<string, string>? rename = null, string? except = null, int seed = 0, bool keepWeights = true) =>
        TSelf.Create(Weights.Load(source, TSelf.Info.Parameters, out passedOver, prefix, rename, except, seed));

    /// <inheritdoc cref="Load(WeightsSource, string?, Func{string, string}?, string?, int, bool)"/>
    /// <param name="progress">Is told how much of the weights was read.</param>
    /// <param name="cancellationToken">Ends the load.</param>
    /// <exception cref="OperationCanceledException">The load was cancelled.</exception>
    static virtual async Task<TSelf> LoadAsync(
        WeightsSource source, string? prefix = null, Func<string, string>? rename = null, string? except = null, int seed = 0, bool keepWeights = true,
        IProgress<LoadProgress>? progress = null, CancellationToken cancellationToken = default) =>
        TSelf.Create(await Weights.LoadAsync(source, TSelf.Info.Parameters, prefix, rename, except, seed, progress, cancellationToken).ConfigureAwait(false));
#pragma warning restore CS1573

    /// <summary>The named parameters. A load into them counts from the next call on; after changing values otherwise call <see cref="Refresh"/>.</summary>
    /// <exception cref="WeightsNotKeptException">The network was loaded without keeping them.</exception>
    Weights Weights { get; }

    /// <summary>
    /// Folds and packs the weights again, after their values were changed, for all instances that share them. Calls may run beside it: each computes with the old values or the new ones,
    /// whole. Only the values must not be changed while this packs them.
    /// </summary>
    /// <exception cref="WeightsNotKeptException">The network was loaded without keeping them.</exception>
    void Refresh();

    /// <summary>
    /// Another instance over the same (packed) weights with a workspace of its own. It is made by the class's constructor without parameters: what else this one holds is not copied.
    /// </summary>
    TSelf Share();

    /// <summary>Gives back the memory that no call needs now: all workspaces that are free, and that in which a refresh packs. A network that is written by hand need not have any.</summary>
    void Trim()
    {
    }
}
