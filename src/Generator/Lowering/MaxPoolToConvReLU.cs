using System.Collections.Immutable;
using NetGen.Generator.Graph;
using NetGen.Generator.Operators;
using NetGen.Generator.Primitives;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Lowering;

/// <summary>
/// Max pooling -> grouped convolutions with weights +1, -1 and 0, and ReLU, by max(a, b) = b + relu(a - b): a <see cref="Tournament"/> in
/// ceil(log2(n)) rounds over the n elements of a window; of a large window, by doubling along each axis.
/// </summary>
/// <remarks>
/// <para>
/// A tournament has as many channels as the window has elements, and weights as many as their square. Windows of more than <see cref="MostElements"/> are doubled
/// instead, one axis after the other: the maximum of w elements at every position, and that w elements further on, make that of 2w, so n elements take ceil(log2(n))
/// rounds of windows of 2. (Van Herk, "A fast algorithm for local minimum and maximum filters", 1992, computes at every position too.)
/// </para>
/// <para>
/// The first convolution has the pool's window and stride; its channels are a round's differences a - b and losers-to-be b, which pass the
/// ReLU as relu(b) - relu(-b), or as relu(b) where the value is known not to be negative. The sums that end a round are merged into the
/// differences of the next, so that each round costs one convolution and one ReLU, and one convolution makes the last sums.
/// </para>
/// <para>
/// Padding is zero in a convolution and minus infinity in a pool: the same thing only where no element is negative.
/// </para>
/// <para>
/// Rounding, with u = 2^-24 and M the largest magnitude in the window, for any order of summation. Products with +1 and -1 are exact, and so is
/// adding zeros. Let E be the largest error of a contestant. relu and max do not magnify errors, so a round adds at most the error of its
/// difference and that of its b.
/// First round: a - b is one subtraction, at most 2M: 2uM; b is exact.
/// Other rounds: a contestant is r + b with 0 &lt;= r &lt;= 2M and |r + b| &lt;= M, so a difference r1 + b1 - r2 - b2 takes three additions with
/// partial sums of at most 3M, 3M and 2M: 8uM; b' = r2 + b2 is one addition: uM.
/// The last sum: uM. Over s rounds 2uM + 9uM (s - 1) + uM = (9s - 6) uM. Where nothing is negative r &lt;= M and all partial sums are at most M:
/// uM + (3 + 1) uM (s - 1) + uM = (4s - 2) uM. One more uM covers what is of second order (with s &lt;= 30 far less than that).
/// </para>
/// <para>
/// The error is relative to the largest magnitude, not to the maximum: beside a number M times as large as the maximum, of either sign, the maximum loses the digits that M has
/// more, so of a window with -1e30 and 1 nothing may be left of the 1. Partial sums reach 3M: magnitudes above
/// a third of float.MaxValue may overflow to infinity. A window that holds an infinity or NaN gives NaN or infinity. Subnormal numbers are no exception to the bound: adding them is exact.
/// Where the network itself puts a number above <see cref="MostMagnitude"/> into the value, as a padding with minus infinity does, the pool stays as it is.
/// </para>
/// </remarks>
internal sealed class MaxPoolToConvReLU(NetworkGraph graph) : LoweringRule(graph)
{
    /// <summary>Beside a larger one, fewer than about three digits would be left of a maximum near 1.</summary>
    private const double MostMagnitude = 1024;

    /// <summary>Elements of the largest window that is a single tournament.</summary>
    public const int MostElements = 100;

    private readonly ISet<Value> nonNegative = NonNegativity.Of(graph);
    private readonly IReadOnlyDictionary<Value, Bounds> constants = WrittenConstants.Of(graph);

    /// <summary>The bound of the remarks: so many times 2^-24 of the window's largest magnitude.</summary>
    public static int ErrorBound(int rounds, bool nonNegative) => rounds == 0 ? 0 : nonNegative ? (4 * rounds) - 1 : (9 * rounds) - 5;

    protected override Value? Lower(Node node)
    {
        if (node.Operator is not MaxPooling pool || IsForLater(node))
        {
            return null;
        }

        Value value = ImageOf(node.Input);
        int channels = value.Shape.Channels;
        bool positive = nonNegative.Contains(node.Input);
        Window window = Sliding.Over(value.Shape, WindowOf(pool, value.Shape));
        if (!window.Padding.IsNone && !positive)
        {
            throw Impossible(
                pool is MaxPool { CeilMode: true, Window.Padding.IsNone: true } ? "CeilMode" : "Padding",
                $"{pool} on {value} needs padding ({window.Padding.Show(window.Rank)}: {Sides(window.Rank)}) on a value that may be negative: a convolution pads with 0, and max(x, 0) is not x. After ReLU or Sigmoid it could be lowered");
        }

        double constant = constants[node.Input].Farthest;
        if (Math.Abs(constant) > MostMagnitude && window.Kernel.Count > 1)
        {
            throw Impossible(
                null,
                $"{pool} on {value}: a Pad or an activation before it puts {NumberText.Of(constant)} into the value, and of max(a, b) = b + relu(a - b) {(double.IsInfinity((float)constant) ? "with an infinity nothing is left" : $"with a number above {NumberText.Of(MostMagnitude)} in magnitude few digits are left")}. Instead of a Pad, the pool's own Padding could be used; Lower = false keeps the pool");
        }

        if (window.Kernel.Count > MostElements)
        {
            int rounds = Enumerable.Range(0, Size.Axes).Sum(axis => Doubling.Shifts(window.Kernel[axis]).Count());
            return Doubling.Apply(Builder, node.Origin.Lowered(Exactness(rounds, positive)), value, window, positive);
        }

        var tournament = new Tournament(window.Kernel.Count, positive);
        if (tournament.Rounds.IsEmpty && window.Stride.IsOne)
        {
            return value; // a window of 1 at every position
        }

        Origin origin = node.Origin.Lowered(Exactness(tournament.Rounds.Length, positive));
        foreach (ImmutableArray<ImmutableArray<int>> round in tournament.Rounds)
        {
            value = Combine(round);
            value = Builder.Apply(new ReLU(), origin, value);
        }

        return Combine([tournament.Winner]);

        // A convolution that makes of each channel's signals these combinations; the first sees the window, the others one position.
        Value Combine(ImmutableArray<ImmutableArray<int>> combinations)
        {
            int signals = value.Shape.Channels / channels, outputs = combinations.Length * channels;
            var conv = new Conv(outputs, window, Groups: channels, Bias: false);
            var weight = new FixedWeight(
                "weight",
                [outputs, signals, .. window.Kernel.Dimensions],
                combinations.SelectMany(c => c).Select(c => (float)c).ToImmutableArray());
            window = Window.Of(Size.One(window.Rank));
            return Builder.Apply(conv, origin, [weight], value);
        }
    }

    private static string Sides(int rank) => rank switch
    {
        1 => "left, right",
        2 => "top, left, bottom, right",
        _ => "front, top, left, back, bottom, right",
    };

    private static string Exactness(int rounds, bool nonNegative) => (ErrorBound(rounds, nonNegative), nonNegative) switch
    {
        (0, _) => "the same values",
        (var bound, true) => $"within {bound} * 2^-24 of the maximum (of finite values)",
        (var bound, false) => $"within {bound} * 2^-24 of the largest magnitude in the window (of finite values): beside large negative numbers a small maximum loses digits",
    };
}
