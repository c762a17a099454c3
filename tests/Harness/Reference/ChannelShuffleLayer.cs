using System.Collections.Immutable;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Operators;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Tests.Reference;

/// <summary>view(groups, n), transpose, view(n * groups): as torch.nn.ChannelShuffle is defined.</summary>
internal sealed class ChannelShuffleLayer : ReferenceLayer
{
    public override ImmutableArray<Operator> Forms => [new ChannelShuffle(2), new ChannelShuffle(3), new ChannelShuffle(4), new ChannelShuffle(12), new ChannelShuffle(1)];

    public override Shape Input => new(12, 3, 5);

    public override IEnumerable<(Operator Operator, Shape Input, string Rule, string? Argument, string Message)> Misfits =>
    [
        (new ChannelShuffle(4), new(6, 8, 8), RuleIds.GroupsDoNotDivide, "groups", "ChannelShuffle(4) on 6 x 8 x 8: 6 channels are not divisible by 4 groups (6 % 4 = 2)"),
    ];

    public override Tensor<T>? Of<T>(Operator op, Tensor<T>[] inputs, IReadOnlyDictionary<string, T[]> weights)
    {
        if (op is not ChannelShuffle { Groups: var groups })
        {
            return null;
        }

        int channels = inputs[0].Shape.Channels, perGroup = channels / groups;
        int[,] view = new int[groups, perGroup];
        for (int c = 0; c < channels; c++)
        {
            view[c / perGroup, c % perGroup] = c;
        }

        return Combination.Select(inputs[0], channels, c => view[c % groups, c / groups]);
    }
}
