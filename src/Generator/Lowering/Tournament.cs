using System.Collections.Immutable;

namespace NetGen.Generator.Lowering;

/// <summary>
/// The maximum of n numbers as rounds of linear combinations, each round passed through ReLU: max(a, b) = b + relu(a - b).
/// A combination is its coefficients over the round's inputs: first the n numbers, then the outputs of the round before.
/// </summary>
internal sealed class Tournament
{
    /// <param name="count">n, at least 1.</param>
    /// <param name="nonNegative">Whether no number is negative, so that relu(b) = b.</param>
    public Tournament(int count, bool nonNegative)
    {
        var rounds = ImmutableArray.CreateBuilder<ImmutableArray<ImmutableArray<int>>>();
        var contestants = Enumerable.Range(0, count).Select(i => Unit(i, count)).ToList();
        while (contestants.Count > 1)
        {
            var outputs = new List<ImmutableArray<int>>();
            var winners = new List<int[]>(); // the outputs that add up to each winner; those below zero are subtracted, as ~index
            for (int i = 0; i < contestants.Count; i += 2)
            {
                bool bye = i + 1 == contestants.Count;
                var winner = new List<int>();
                ImmutableArray<int> b = contestants[bye ? i : i + 1];
                if (!bye)
                {
                    winner.Add(outputs.Count);
                    outputs.Add(Difference(contestants[i], b));
                }

                winner.Add(outputs.Count);
                outputs.Add(b);
                if (!nonNegative)
                {
                    winner.Add(~outputs.Count);
                    outputs.Add(Negative(b));
                }

                winners.Add([.. winner]);
            }

            rounds.Add([.. outputs]);
            contestants = winners.ConvertAll(winner => Sum(winner, outputs.Count));
        }

        Rounds = rounds.ToImmutable();
        Winner = contestants[0];
    }

    /// <summary>ceil(log2(n)) rounds: the combinations that each passes through ReLU.</summary>
    public ImmutableArray<ImmutableArray<ImmutableArray<int>>> Rounds { get; }

    /// <summary>The maximum, as a combination of the last round's outputs (of the number itself, where there is but one).</summary>
    public ImmutableArray<int> Winner { get; }

    private static ImmutableArray<int> Unit(int index, int count) => Sum([index], count);

    private static ImmutableArray<int> Difference(ImmutableArray<int> a, ImmutableArray<int> b) => [.. a.Zip(b, (x, y) => x - y)];

    private static ImmutableArray<int> Negative(ImmutableArray<int> a) => [.. a.Select(x => -x)];

    private static ImmutableArray<int> Sum(int[] outputs, int count)
    {
        int[] coefficients = new int[count];
        foreach (int output in outputs)
        {
            coefficients[output < 0 ? ~output : output] = output < 0 ? -1 : 1;
        }

        return [.. coefficients];
    }
}
