using NetGen.Generator.Graph;
using NetGen.Generator.Operators;
using NetGen.Generator.Primitives;

namespace NetGen.Generator.Lowering;

/// <summary>
/// Dense on a vector -> a 1x1 convolution on the vector as a map of one position; Flatten and Dense -> one convolution with a kernel as
/// large as the map. A Dense's weight [features, C*H*W] is the convolution's [features, C, H, W] as it lies in memory (so it is of
/// sequences and volumes).
/// </summary>
/// <remarks>
/// A Flatten sinks below whatever gives the same on the map it is on, so that Dense layers in a row become convolutions in a row, and the
/// Flatten at their end is a mere view: at a larger input size it goes and leaves a map (<see cref="Resizing"/>).
/// In this rewrite a vector of the old graph whose image is a map is one whose Flatten is still sinking.
/// </remarks>
internal sealed class DenseToConv(NetworkGraph graph) : LoweringRule(graph)
{
    private const string SameSums = "the same sums";

    /// <summary>Spatial dimensions of the map that a vector becomes where no other map says otherwise.</summary>
    private const int VectorRank = 2;

    private readonly Dictionary<Value, Origin> sinking = [];
    private readonly Dictionary<Value, Value> flattened = [];
    private readonly Dictionary<(Value Vector, int SpatialRank), Value> unflattened = [];

    protected override Value? Lower(Node node) => node.Operator switch
    {
        Dense dense => Sunk(node, Convolve(node, dense)),
        _ => null,
    };

    protected override Value KeepUnlowered(Node node)
    {
        if (node.Origin.MayLower)
        {
            if (node.Operator is Flatten)
            {
                return Sink(node, node.Origin, ImageOf(node.Input));
            }

            if (OnMaps(node) is { } op)
            {
                Origin origin = op.Equals(node.Operator) ? node.Origin : node.Origin.Lowered("the same values");
                return Sunk(node, Builder.Apply(op, origin, node.Weights, [.. node.Inputs.Select(input => MapOf(input, origin, RankOf(node)))]));
            }
        }

        return Builder.Apply(node.Operator, node.Origin, node.Weights, [.. node.Inputs.Select(AsWritten)]);
    }

    protected override Value FinalImageOf(Value output) => AsWritten(output);

    private Value Convolve(Node node, Dense dense)
    {
        Origin origin = node.Origin.Lowered(SameSums);
        Value map = MapOf(node.Input, origin, VectorRank);
        var conv = new Conv(dense.Features, Window.Of(map.Shape.Size), Groups: 1, dense.Bias);
        var weights = node.Weights.Select(weight => weight is StoredWeight { Role: "weight" }
            ? weight with { Dimensions = [dense.Features, .. map.Shape.Dimensions] }
            : weight);
        return Builder.Apply(conv, origin, [.. weights], map);
    }

    /// <summary>The operator that computes on maps what the node computes on vectors; null where there is none or no Flatten to sink.</summary>
    private Operator? OnMaps(Node node)
    {
        var maps = node.Inputs.Where(sinking.ContainsKey).Select(input => ImageOf(input).Shape).ToList();
        if (maps.Count == 0)
        {
            return null;
        }

        // On maps of one position, the channels of the map are those of the vector.
        bool onePosition = maps.All(map => map.IsOnePosition && map.SpatialRank == maps[0].SpatialRank);
        int rank = maps[0].SpatialRank;
        Operator ofOne = node.Operator.OfOnePosition(rank);
        return node.Operator switch
        {
            Activation { DependsOnChannel: false } or Dropping => node.Operator,
            Activation when onePosition => node.Operator,
            Broadcast when onePosition || (maps.Count == node.Inputs.Length && maps.Distinct().Count() == 1) => node.Operator,
            Concat or SoftmaxOperator when onePosition => ofOne,
            { Movement: not null } when onePosition && node.Output.Shape.IsVector && ofOne.InferShape([maps[0]]).SpatialRank == rank => ofOne,
            BatchNorm norm when onePosition => norm with { Dimension = rank },
            _ => null,
        };
    }

    /// <summary>Spatial dimensions of the maps that a node on vectors works on.</summary>
    private int RankOf(Node node) => ImageOf(node.Inputs.First(sinking.ContainsKey)).Shape.SpatialRank;

    private Value Sunk(Node node, Value map)
    {
        Value? from = node.Inputs.FirstOrDefault(sinking.ContainsKey);
        return Sink(node, from is null ? node.Origin.Lowered(SameSums) : sinking[from], map);
    }

    private Value Sink(Node node, Origin flatten, Value map)
    {
        sinking.Add(node.Output, flatten);
        return map;
    }

    /// <summary>The image of a value of the old graph, in the old graph's shape.</summary>
    private Value AsWritten(Value value)
    {
        if (!sinking.TryGetValue(value, out Origin? origin))
        {
            return ImageOf(value);
        }

        if (!flattened.TryGetValue(value, out Value? vector))
        {
            flattened.Add(value, vector = Builder.Apply(new Flatten(), origin, ImageOf(value)));
        }

        return vector;
    }

    /// <summary>The image of a vector of the old graph, as a map.</summary>
    private Value MapOf(Value value, Origin origin, int spatialRank)
    {
        if (sinking.ContainsKey(value))
        {
            return ImageOf(value);
        }

        if (!unflattened.TryGetValue((value, spatialRank), out Value? map))
        {
            unflattened.Add((value, spatialRank), map = ImageOf(value) is { Producer: { Operator: NamedTensor tensor } node } ? MapOf(node, tensor, spatialRank) : Builder.Apply(new Unflatten(spatialRank), origin, ImageOf(value)));
        }

        return map;
    }

    /// <summary>A tensor of the weights file as a map of one position: the same elements.</summary>
    private Value MapOf(Node node, NamedTensor tensor, int spatialRank)
    {
        EquatableArray<int> sizes = [.. tensor.Sizes, .. Enumerable.Repeat(1, spatialRank)];
        return Builder.Apply(tensor with { Sizes = sizes }, node.Origin.Lowered("the same values"), [.. node.Weights.Select(weight => weight with { Dimensions = sizes })], []);
    }
}
