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

    /// <summary>Checks that an operator works on so many dimensions, if they are more than channels, depth, height and width.</summary>
    public static void RequireAxes(Operator op, IEnumerable<Shape> inputs)
    {
        foreach (Shape input in inputs)
        {
            if (!input.HasAxes && !op.TakesMoreDimensions)
            {
                throw new LayerException(RuleIds.WrongRank, null, $"{op} works on at most {Shape.MostDimensions} dimensions (channels, depth, height, width), found {input.Dimensions.Count} of {input}; Reshape makes fewer of them");
            }
        }
    }

    private static string Name(int spatialRank) => spatialRank switch
    {
        0 => "a vector (features)",
        1 => "a sequence (channels x length)",
        2 => "a map (channels x height x width)",
        3 => "a volume (channels x depth x height x width)",
        _ => $"a value of {spatialRank + 1} dimensions",
    };
}
