using NetGen.Generator.Diagnostics;
using NetGen.Generator.Fusion;
using NetGen.Generator.Graph;
using NetGen.Generator.Operators;

namespace NetGen.Generator.Planning;

/// <summary>All weights lie in one buffer, those of a convolution or Dense with the outputs of a group rounded up to whole vectors.</summary>
internal static class WeightLimit
{
    /// <summary>Lanes of the widest vector.</summary>
    private const int Lanes = 16;

    /// <summary>The most outputs that are computed together.</summary>
    private const int MostTogether = 64;

    public static IEnumerable<Problem> Problems(Plan plan, string type)
    {
        double sum = 0;
        foreach (Kernel kernel in plan.Network.Kernels)
        {
            double length = kernel.Weights.Sum(weight => (double)Math.Max(weight.Length, MostTogether)) * RoundingOf(kernel.Anchor);
            if (length > ArenaLayout.MostElements)
            {
                yield return kernel.Anchor.Origin.Problem(RuleIds.TooLarge, null, $"{kernel.Anchor.OnInput}: its weights, as many outputs of a group as a vector has, would take {length:F0} elements, and {ArenaLayout.MostElements} are possible");
                yield break;
            }

            sum += length;
        }

        if (sum > ArenaLayout.MostElements)
        {
            yield return new(RuleIds.TooLarge, new(type, -1, null), $"the weights of all layers would take {sum:F0} elements, and {ArenaLayout.MostElements} are possible");
        }
    }

    /// <summary>What rounding up multiplies the weights by, at most.</summary>
    private static double RoundingOf(Node anchor)
    {
        int outputs = anchor.Operator switch
        {
            Conv conv when conv.IsDepthwise(anchor.Input.Shape) && conv.Channels == conv.Groups => MostTogether,
            Conv conv => conv.Channels / conv.Groups,
            ConvTranspose conv when conv.IsDepthwise(anchor.Input.Shape) => MostTogether,
            ConvTranspose conv => conv.Channels / conv.Groups,
            Dense dense => dense.Features,
            _ => MostTogether,
        };
        int together = outputs <= Lanes ? Lanes : MostTogether;
        return (outputs + together - 1L) / together * together / (double)outputs;
    }
}
