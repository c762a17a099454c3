using System.Collections.Immutable;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Operators;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Tests.Reference;

/// <summary>torch.nn.PixelShuffle and torch.nn.PixelUnshuffle, by the formula of their documentation, element by element.</summary>
internal sealed class PixelShuffleLayer : ReferenceLayer
{
    public override ImmutableArray<Operator> Forms =>
        [new PixelShuffle(2), new PixelUnshuffle(2), new PixelShuffle(3), new PixelUnshuffle(3), new PixelShuffle(6), new PixelUnshuffle(6), new PixelShuffle(1), new PixelUnshuffle(1)];

    public override Shape Input => new(36, 6, 12);

    public override IEnumerable<(Operator Operator, Shape Input, string Rule, string? Argument, string Message)> Misfits =>
    [
        (new PixelShuffle(2), new(6, 8, 8), RuleIds.ShapesDoNotFit, "upscaleFactor", "PixelShuffle(2) on 6 x 8 x 8: 6 channels are not divisible by 2*2 = 4 (6 % 4 = 2)"),
        (new PixelShuffle(2147483647), new(6, 8, 8), RuleIds.ShapesDoNotFit, "upscaleFactor", "PixelShuffle(2147483647) on 6 x 8 x 8: 6 channels are not divisible by 2147483647*2147483647 = 4611686014132420609 (6 % 4611686014132420609 = 6)"),
        (new PixelShuffle(2), new(8, 8), RuleIds.WrongRank, null, "PixelShuffle(2) works on a map (channels x height x width), found a sequence (channels x length) of 8 x 8"),
        (new PixelUnshuffle(2), new(6, 8, 7), RuleIds.ShapesDoNotFit, "downscaleFactor", "PixelUnshuffle(2) on 6 x 8 x 7: the width 7 is not divisible by 2 (7 % 2 = 1)"),
        (new PixelUnshuffle(2), new(6, 8, 7, 2), RuleIds.WrongRank, null, "PixelUnshuffle(2) works on a map (channels x height x width), found a volume (channels x depth x height x width) of 6 x 8 x 7 x 2"),
    ];

    public override ImmutableArray<string> OfAnySize => ["PixelShuffle(#)", "PixelUnshuffle(#)"];

    public override Tensor<T>? Of<T>(Operator op, Tensor<T>[] inputs, IReadOnlyDictionary<string, T[]> weights)
    {
        Tensor<T> x = inputs[0];
        return op switch
        {
            PixelShuffle { UpscaleFactor: var r } => Tensor<T>.Of(op.InferShape([x.Shape]), (c, _, h, w) => x[(c * r * r) + (h % r * r) + (w % r), 0, h / r, w / r]),
            PixelUnshuffle { DownscaleFactor: var r } => Tensor<T>.Of(op.InferShape([x.Shape]), (c, _, h, w) => x[c / (r * r), 0, (h * r) + (c / r % r), (w * r) + (c % r)]),
            _ => null,
        };
    }
}
