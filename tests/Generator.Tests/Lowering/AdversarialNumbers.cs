using NetGen.Generator.Shapes;

namespace NetGen.Generator.Tests.Lowering;

/// <summary>Inputs on which differences and sums go wrong where they can.</summary>
internal static class AdversarialNumbers
{
    // Partial sums reach three times the largest magnitude.
    private const float Huge = float.MaxValue / 3.001f;

    public static IEnumerable<float[]> Inputs(Shape shape)
    {
        for (int seed = 0; seed < 8; seed++)
        {
            var random = new Random(seed);
            yield return Fill(() => (2 * random.NextSingle()) - 1);
            yield return Fill(() => random.Next(-1, 2)); // ties
            yield return Fill(() => -random.NextSingle()); // all negative
            yield return Fill(() => Huge * ((2 * random.NextSingle()) - 1));
            yield return Fill(() => random.Next(-9, 10) * float.Epsilon); // subnormal
            yield return Fill(() => AnyScale(random)); // magnitudes that swallow each other
            yield return Fill(() => 1 + (random.Next(-4, 5) * MathF.Pow(2, -23))); // neighbours
            yield return Fill(() => random.Next(3) switch { 0 => Huge, 1 => -Huge, _ => random.NextSingle() });
            yield return Fill(() => random.Next(4) == 0 ? random.NextSingle() : -MathF.Pow(10, random.Next(0, 38))); // small maxima beside large negative numbers
            yield return Fill(() => random.Next(2) == 0 ? 0f : -0f);
        }

        float[] Fill(Func<float> element) => [.. Enumerable.Range(0, shape.Length).Select(_ => element())];
    }

    private static float AnyScale(Random random) => (random.Next(2) == 0 ? -1 : 1) * random.NextSingle() * MathF.Pow(2, random.Next(-140, 126));
}
