using NetGen.Generator.Diagnostics;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Operators;

/// <summary>Checks that a layer stands on a value with as many spatial dimensions as it works on.</summary>
internal static class Rank
{
    public static void Require(Operator op, Shape input, int spatialRank)
    {
        if (input.SpatialRank != spatialRank)
        {
            throw new LayerException(RuleIds.WrongRank, null, $"{op} works on {Name(spatialRank)}, found {Name(input.SpatialRank)} of {input}");
        }
    }

    private static string Name(int spatialRank) => spatialRank switch
    {
        0 => "a vector (features)",
        1 => "a sequence (channels x length)",
        2 => "a map (channels x height x width)",
        _ => "a volume (channels x depth x height x width)",
    };
}
