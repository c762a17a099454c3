using ILGPU.Runtime;
using NetGen.Ilgpu;

namespace NetGen.Generator.Tests;

/// <summary>A network class that was compiled in a test: the static members of <see cref="ICompiledNetwork{TSelf}"/> for a type known only at run time.</summary>
internal abstract class EmittedNetwork
{
    public abstract NetworkInfo Info { get; }

    /// <summary>False for the placeholder of a network with errors.</summary>
    public bool IsSound
    {
        get
        {
            try
            {
                return Info is not null;
            }
            catch (InvalidOperationException)
            {
                return false;
            }
        }
    }

    public abstract NetworkInstance Create(Weights weights);

    public abstract NetworkInstance Load(string path);

    public abstract NetworkInstance Load(WeightsSource source, string? prefix = null, Func<string, string>? rename = null, string? except = null, int seed = 0, bool keepWeights = true);

    public abstract NetworkInstance Load(WeightsSource source, out PassedOver passedOver, string? except = null, int seed = 0, bool keepWeights = true);

    public abstract Task<NetworkInstance> LoadAsync(
        WeightsSource source, string? prefix = null, bool keepWeights = true, IProgress<LoadProgress>? progress = null, CancellationToken cancellationToken = default);

    /// <summary>An instance over weights that start as PyTorch starts them.</summary>
    public NetworkInstance Initialize(int seed = 0) => Create(Weights.Initialize(Info.Parameters, seed));

    /// <summary>The network that a class is, or null where the generator did not make it one.</summary>
    public static EmittedNetwork? TryOf(Type type)
    {
        bool isNetwork = type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(ICompiledNetwork<>) && i.GenericTypeArguments[0] == type);
        return isNetwork ? (EmittedNetwork)Activator.CreateInstance(typeof(Adapter<>).MakeGenericType(type))! : null;
    }

    /// <summary>An object of the class.</summary>
    private static NetworkInstance Of<T>(T network)
        where T : ICompiledNetwork<T> => T.Info is { Inputs.Count: 1, Outputs.Count: 1 }
            ? (NetworkInstance)Activator.CreateInstance(typeof(Instance<>).MakeGenericType(typeof(T)), network)!
            : new ManyPorts<T>(network);

    private sealed class Adapter<T> : EmittedNetwork
        where T : ICompiledNetwork<T>
    {
        public override NetworkInfo Info => T.Info;

        public override NetworkInstance Create(Weights weights) => Of(T.Create(weights));

        public override NetworkInstance Load(string path) => Of(T.Load(path));

        public override NetworkInstance Load(WeightsSource source, string? prefix, Func<string, string>? rename, string? except, int seed, bool keepWeights) =>
            Of(T.Load(source, prefix, rename, except, seed, keepWeights));

        public override NetworkInstance Load(WeightsSource source, out PassedOver passedOver, string? except, int seed, bool keepWeights) =>
            Of(T.Load(source, out passedOver, except: except, seed: seed, keepWeights: keepWeights));

        public override async Task<NetworkInstance> LoadAsync(WeightsSource source, string? prefix, bool keepWeights, IProgress<LoadProgress>? progress, CancellationToken cancellationToken) =>
            Of(await T.LoadAsync(source, prefix, keepWeights: keepWeights, progress: progress, cancellationToken: cancellationToken));
    }

    private sealed class Instance<T>(T network) : NetworkInstance
        where T : INetwork<T>
    {
        public override Weights Weights => network.Weights;

        public override void Refresh() => network.Refresh();

        public override void Forward(ReadOnlySpan<float> input, Span<float> output, int batch) => network.Forward(input, output, batch);

        public override float[] Forward(ReadOnlySpan<float> input) => network.Forward(input);

        public override void Profile(ReadOnlySpan<float> input, Span<float> output, Span<long> ticks, int batch) => network.Profile(input, output, ticks, batch);

        public override NetworkInstance Share() => new Instance<T>(network.Share());

        public override GpuNetwork ToGpu(Accelerator accelerator) => ((IGpuCompiled)network).ToGpu(accelerator);
    }
}
