using NetGen.Generator.Graph;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Tests.Reference;

/// <summary>Inputs and weights for comparisons: the same for the same seed.</summary>
internal static class RandomNumbers
{
    /// <summary>Numbers in [-1, 1).</summary>
    public static float[] Input(Shape shape, int seed) => Uniform(new Random(seed), shape.Length, -1, 1);

    /// <summary>Numbers in [-1, 1) for all inputs of a network, one after the other.</summary>
    public static float[] Inputs(NetworkGraph graph, int seed) => Uniform(new Random(seed), graph.Inputs.Sum(input => input.Value.Shape.Length), -1, 1);

    /// <summary>Every named tensor of a graph. Weights shrink with their fan-in, so that deep networks neither die nor explode; variances are positive.</summary>
    public static Dictionary<string, float[]> Weights(NetworkGraph graph, int seed)
    {
        var random = new Random(seed);
        var weights = new Dictionary<string, float[]>();
        foreach (Parameter parameter in graph.Nodes.SelectMany(n => n.Weights).OfType<StoredWeight>().Select(w => w.Parameter))
        {
            int length = parameter.Shape.Aggregate(1, (n, d) => n * d);
            float bound = parameter.Initializer.FanIn > 0 ? MathF.Sqrt(3f / parameter.Initializer.FanIn) : 1;
            float[] values = Uniform(random, length, -bound, bound);
            weights.Add(parameter.Name, parameter.Name.EndsWith("running_var") ? Array.ConvertAll(values, v => 1 + (v / 2)) : values);
        }

        return weights;
    }

    private static float[] Uniform(Random random, int length, float low, float high) =>
        [.. Enumerable.Range(0, length).Select(_ => low + ((high - low) * random.NextSingle()))];
}
