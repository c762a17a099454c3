using System.Text.RegularExpressions;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.IndexMaps;
using NetGen.Generator.Operators;
using NetGen.Generator.Shapes;
using NetGen.Generator.Tests.Reference;

namespace NetGen.Generator.Tests.IndexMaps;

/// <summary>Maps are what their operators do, one after the other too, and what follows from a map is so.</summary>
public sealed class IndexMapTests
{
    private static readonly Shape[] Shapes = [new(12), new(6, 4), new(6, 4, 6), new(6, 1, 24), new(6, 9, 3), new(4, 2, 3, 2), new(1, 1, 5), new(2, 3, 1), new(3, 2, 2, 2, 6), new(2, 3, 1, 2, 2, 3)];

    private static readonly Operator[] Operators =
    [
        new ChannelShuffle(1), new ChannelShuffle(2), new ChannelShuffle(3), new ChannelShuffle(6),
        new Channels(0, 4), new Channels(2, 3), new Channels(1, 1), new Channels(0, 6),
        new Pad(0, 0, 0, 0, 1), new Pad(1, 1, 1, 1, 0), new Pad(2, 0, -1, 1, -0.5), new Pad(-1, -1, 0, 0, 1), new Pad(-1, 2, -2, 3, 1), new Pad(1, 1, 1, 1, 1),
        new Upsample(2, null, new(2, 2), UpsampleMode.Nearest, AlignCorners: false),
        new Upsample(2, null, new(1.4, 3), UpsampleMode.Nearest, AlignCorners: false),
        new Upsample(2, new(3, 2), null, UpsampleMode.Nearest, AlignCorners: false),
        new Reshape([-1, 2]), new Reshape([2, -1, 3]), new Reshape([3, 2, -1, 2]), new Reshape([-1, 1, 1]), new Reshape([24, -1]), new Reshape([6, -1, 3]), new Reshape([5, -1]), new Reshape([3, 2, 2, 2, -1]), new Reshape([2, 3, 1, 2, 2, -1]),
        new Permute([1, 4, 2, 5, 3]), new Permute([3, 5, 2, -2, 1]), new Permute([1, 4, 3, 6, 2, 5]), new Flip([2, -1]), new Flip([1, 4, 5]),
        new Flatten(), new Unflatten(2), new Unflatten(3),
        .. ReferenceLayer.All.SelectMany(layer => layer.Forms).Where(op => op.Movement is not null),
        .. TestedMovement.All,
    ];

    [Fact]
    public void MapsAreWhatTheirOperatorsDo()
    {
        int tried = 0;
        foreach (Shape shape in Shapes)
        {
            foreach (Operator op in Operators.Where(op => Fits(op, shape)))
            {
                double[] moved = op.Movement!.On(shape).Aggregate(Numbers(shape), (values, map) => MovedElements.Of(map, values));

                moved.ShouldBe(Interpreter.Run(new Sketch([.. shape.Dimensions]).Then(op).Build(), new Dictionary<string, float[]>(), [.. Numbers(shape).Select(x => (float)x)]), $"{op} on {shape}");
                tried++;
            }
        }

        tried.ShouldBeGreaterThan(100);
    }

    [Fact]
    public void TwoMapsInARowAreWhatBothDo()
    {
        int joined = 0, apart = 0;
        foreach (var (shape, first, second) in from shape in Shapes
                                               from first in Operators
                                               where Fits(first, shape)
                                               let between = first.InferShape([shape])
                                               from second in Operators
                                               where Fits(second, between)
                                               select (shape, first, second))
        {
            foreach (var (inner, outer) in from inner in new[] { first.Movement!.On(shape).ToList() }
                                           from outer in new[] { second.Movement!.On(first.InferShape([shape])).ToList() }
                                           where inner.Count == 1 && outer.Count == 1
                                           select (inner[0], outer[0]))
            {
                if (Composition.TryMake(outer, inner) is not { } both)
                {
                    apart++;
                    continue;
                }

                joined++;
                (both.From, both.To).ShouldBe((inner.From, outer.To));
                MovedElements.Of(both, Numbers(shape)).ShouldBe(MovedElements.Of(outer, MovedElements.Of(inner, Numbers(shape))), $"{first}, {second} on {shape}");
            }
        }

        joined.ShouldBeGreaterThan(4 * apart);
    }

    [Theory]
    [InlineData("ChannelShuffle 2, ChannelShuffle 3")]
    [InlineData("ChannelShuffle 6")]
    [InlineData("Reshape 2 3 24, Reshape 6 4 6")]
    [InlineData("Reshape 12 2 6, ChannelShuffle 2, ChannelShuffle 6, Reshape 6 4 6")]
    [InlineData("Pad 1, Pad -1")]
    [InlineData("Pad 0")]
    public void WhatIsMovedBackIsTheSameAgain(string layers)
    {
        IndexMap map = Compose(new(6, 4, 6), layers);

        map.IsIdentity.ShouldBeTrue();
        map.KeepsOrder.ShouldBeTrue();
    }

    /// <summary>What is turned round, rolled on or repeated at the edges, too: segments that go on where others end are one again.</summary>
    [Theory]
    [InlineData("Flip(0), Flip(0)")]
    [InlineData("Flip(2), Flip(3), Flip(2), Flip(3)")]
    [InlineData("Roll(3, 2), Roll(3, 2), Roll(3, 2)")]
    [InlineData("Roll(2, 3), Roll(2, 1)")]
    [InlineData("Permute(0, 1, 3, 2), Permute(0, 1, 3, 2)")]
    [InlineData("Flip(2), Permute(0, 1, 3, 2), Flip(3), Permute(0, 1, 3, 2)")]
    [InlineData("ReflectionPad(1), Pad -1")]
    [InlineData("ReflectionPad(3), Pad -3")]
    [InlineData("ReplicationPad(4), Pad -4")]
    [InlineData("CircularPad(3), Pad -2, Pad -1")]
    [InlineData("Flip(2), ReflectionPad(1), Flip(2), Pad -1")]
    public void MovementsOfOtherKindsAreMovedBackToo(string layers) => Compose(new(6, 4, 6), layers).IsIdentity.ShouldBeTrue();

    [Theory]
    [InlineData("Channels 2 3", true, 2)]
    [InlineData("Channels 1 5, Channels 2 2", true, 3)]
    [InlineData("ChannelShuffle 2, ChannelShuffle 3, Channels 1 2", true, 1)]
    [InlineData("ChannelShuffle 2, Channels 1 1", true, 3)] // one channel is a slice wherever it comes from
    [InlineData("ChannelShuffle 2, Channels 0 2", false, 0)] // channels 0 and 3
    [InlineData("Pad -1, Channels 1 2", false, 1)] // what lies around a slice is zero for convolutions that pad, and around a part of a map is the map
    public void SlicesOfChannelsAreReadWhereTheyLie(string layers, bool isView, int channel)
    {
        IndexMap map = Compose(new(6, 4, 6), layers);

        map.IsView.ShouldBe(isView);
        map.Origin.C.ShouldBe(channel);
    }

    [Fact]
    public void AReshapeWithoutCommonFactorsIsTwoMaps()
    {
        SameOrder.Maps(new(6, 7), new(7, 6)).Select(map => map.To).ShouldBe([new(42), new(7, 6)]);
        SameOrder.Maps(new(6, 4, 5), new(3, 8, 5)).ShouldHaveSingleItem();
        SameOrder.Maps(new(6, 4, 5), new(2, 6, 10)).ShouldHaveSingleItem();
    }

    private static IndexMap Compose(Shape shape, string layers) => Regex.Split(layers, @", (?=[A-Z])").Aggregate(IndexMap.Identity(shape), (before, layer) =>
    {
        if (TestedMovement.All.FirstOrDefault(movement => movement.Title == layer) is { } tested)
        {
            return Composition.TryMake(tested.On(before.To), before).ShouldNotBeNull();
        }

        string[] words = layer.Split(' ');
        int[] numbers = [.. words[1..].Select(int.Parse)];
        Operator op = words[0] switch
        {
            "ChannelShuffle" => new ChannelShuffle(numbers[0]),
            "Channels" => new Channels(numbers[0], numbers[1]),
            "Pad" => new Pad(numbers[0], numbers[0], numbers[0], numbers[0], 0),
            _ => new Reshape([.. numbers]),
        };
        return Composition.TryMake(op.Movement!.On(before.To).ShouldHaveSingleItem(), before).ShouldNotBeNull();
    });

    private static double[] Numbers(Shape shape) => [.. Enumerable.Range(0, shape.Length).Select(i => i + 1.0)];

    private static bool Fits(Operator op, Shape shape)
    {
        if (op is TestedMovement movement)
        {
            return shape.HasAxes && movement.Fits(shape);
        }

        try
        {
            Rank.RequireAxes(op, [shape]);
            op.InferShape([shape]);
            return true;
        }
        catch (LayerException)
        {
            return false;
        }
    }
}
