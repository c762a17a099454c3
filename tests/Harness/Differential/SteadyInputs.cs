using System.Collections.Immutable;
using NetGen.Generator.Graph;
using NetGen.Generator.Operators;
using NetGen.Generator.Tests.Reference;

namespace NetGen.Generator.Tests.Differential;

/// <summary>
/// Random inputs of a network for which rounding does not decide on which side of a jump of an activation, as HardShrink's, an element lies: else either side would be right, and whatever
/// follows from it.
/// </summary>
/// <remarks>
/// What is computed in float is what is exact of data that differ a little (Higham, "Accuracy and Stability of Numerical Algorithms", 2002, section 1.5). So a network is run with some such data: an
/// element that varies then must be several times as far from a jump. One that does not vary, as the zeros of a padding or of a ReLU, may lie at it: rounding does not move that.
/// </remarks>
internal sealed class SteadyInputs
{
    /// <summary>Runs with data that differ a little.</summary>
    private const int Variants = 4;

    /// <summary>How many times as far as it varies an element may be off.</summary>
    private const double Reach = 4;

    /// <summary>How far from a jump nothing is off, as a share of the largest element: what varies more is nowhere steady.</summary>
    private const double Far = 0.02;

    /// <summary>Inputs that are tried. Where none of them is steady, some element is at a jump whatever the input.</summary>
    private const int Attempts = 25;

    /// <summary>From the seed of one input to that of the next that is tried: beyond those of other tests' inputs.</summary>
    private const int Stride = 1_000_003;

    private readonly NetworkGraph graph;
    private readonly IReadOnlyDictionary<string, float[]> weights;
    private readonly double error;
    private readonly ImmutableArray<(Value Input, Jumps Jumps)> jumping;

    /// <param name="graph">The network as it is written.</param>
    /// <param name="weights">Its weights.</param>
    /// <param name="error">By what share of itself each number of the data may differ; no jump is one that is lower than that share of the largest element.</param>
    public SteadyInputs(NetworkGraph graph, IReadOnlyDictionary<string, float[]> weights, double error)
    {
        (this.graph, this.weights, this.error) = (graph, weights, error);
        jumping =
        [
            .. from node in graph.Nodes
               let jumps = node.Operator is Activation activation ? new Jumps(activation.Applied.Formula) : null
               where jumps is { ArePossible: true }
               select (node.Input, jumps),
        ];
    }

    /// <summary>The input of a seed where that is steady; else another that follows from the seed.</summary>
    public float[] Draw(int seed)
    {
        float[] first = RandomNumbers.Inputs(graph, seed);
        return Enumerable.Range(1, Attempts - 1).Select(attempt => RandomNumbers.Inputs(graph, unchecked(seed + (attempt * Stride)))).Prepend(first).FirstOrDefault(IsSteady, first);
    }

    /// <summary>Whether rounding decides nothing.</summary>
    public bool IsSteady(float[] input)
    {
        if (jumping.IsEmpty)
        {
            return true;
        }

        var exact = Interpreter.Values<double>(graph, weights, input);
        (double[] Elements, Value Value, Jumps Jumps, double Largest)[] met =
        [
            .. from at in jumping
               let elements = exact[at.Input].Values
               let largest = elements.Where(double.IsFinite).Select(Math.Abs).DefaultIfEmpty().Max()
               where elements.Any(x => at.Jumps.AreBetween(x - (Far * largest), x + (Far * largest), error * largest))
               select (elements, at.Input, at.Jumps, largest),
        ];
        if (met.Length == 0)
        {
            return true;
        }

        IReadOnlyDictionary<Value, double[]>[] variants =
        [
            Interpreter.Values<float>(graph, weights, input).ToDictionary(value => value.Key, value => Array.ConvertAll(value.Value.Values, x => (double)x)),
            .. Enumerable.Range(0, Variants).Select(variant => Varied(input, new Random(variant))),
        ];
        return met.All(at => Enumerable.Range(0, at.Elements.Length).All(i =>
        {
            double x = at.Elements[i], off = Reach * variants.Select(variant => variant[at.Value][i].Equals(x) ? 0 : Math.Abs(variant[at.Value][i] - x)).Aggregate(Math.Max);
            return off == 0 || (off <= Far * at.Largest && !at.Jumps.AreBetween(x - off, x + off, error * at.Largest));
        }));
    }

    private Dictionary<Value, double[]> Varied(float[] input, Random random)
    {
        return Interpreter.Values<double>(graph, weights.ToDictionary(weight => weight.Key, weight => Vary(weight.Value)), Vary(input)).ToDictionary(value => value.Key, value => value.Value.Values);

        float[] Vary(float[] numbers) => Array.ConvertAll(numbers, x => (float)(x * (1 + (error * ((2 * random.NextDouble()) - 1)))));
    }
}
