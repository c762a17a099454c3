using System.Collections.Immutable;
using NetGen.Generator.Lowering;

namespace NetGen.Generator.Tests.Lowering;

public class TournamentTests
{
    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 1)]
    [InlineData(3, 2)]
    [InlineData(4, 2)]
    [InlineData(5, 3)]
    [InlineData(9, 4)]
    [InlineData(16, 4)]
    [InlineData(49, 6)]
    public void Finds_the_maximum_in_as_few_rounds_as_can_be(int count, int rounds)
    {
        foreach (bool nonNegative in (bool[])[true, false])
        {
            var tournament = new Tournament(count, nonNegative);
            tournament.Rounds.Length.ShouldBe(rounds);

            // Whole numbers: no rounding. Every position may hold the maximum.
            var random = new Random(count);
            for (int winner = 0; winner < count; winner++)
            {
                int[] numbers = [.. Enumerable.Range(0, count).Select(_ => random.Next(nonNegative ? 0 : -100, 100))];
                numbers[winner] += nonNegative ? 1000 : 0;
                Play(tournament, numbers).ShouldBe(numbers.Max());
            }
        }
    }

    private static int Play(Tournament tournament, int[] numbers)
    {
        foreach (var round in tournament.Rounds)
        {
            numbers = [.. round.Select(combination => Math.Max(0, Sum(combination, numbers)))];
        }

        return Sum(tournament.Winner, numbers);
    }

    private static int Sum(ImmutableArray<int> combination, int[] numbers) => combination.Zip(numbers, (c, x) => c * x).Sum();
}
