using NetGen;

namespace LeNetSample;

/// <summary>The network and its variants, in the order of the tables; the first is what the others are compared with.</summary>
internal static class Variants
{
    /// <summary>What the compiler knows of them.</summary>
    public static IReadOnlyList<NetworkInfo> Infos => [LeNet.Info, LeNetDense.Info, LeNetEquivalent.Info, LeNetWide.Info];

    /// <summary>Runs all of them with the same weights.</summary>
    /// <param name="evaluation">What runs them.</param>
    /// <param name="weights">LeNet's weights.</param>
    /// <param name="advance">Called with the name of the variant and the number of images that it has classified since the last call.</param>
    public static IReadOnlyList<VariantResult> Evaluate(Evaluation evaluation, Weights weights, Action<string, int> advance)
    {
        return [Run<LeNet>(), Run<LeNetDense>(), Run<LeNetEquivalent>(), Run<LeNetWide>()];

        VariantResult Run<TNetwork>()
            where TNetwork : INetwork<TNetwork> => evaluation.Run<TNetwork>(weights, images => advance(TNetwork.Info.Name, images));
    }
}
