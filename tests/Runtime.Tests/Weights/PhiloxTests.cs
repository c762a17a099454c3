namespace NetGen.Tests;

public sealed class PhiloxTests
{
    // From the known-answer file of the authors' library: tests/kat_vectors of https://github.com/DEShawResearch/random123.
    [Theory]
    [InlineData(0u, 0u, 0u, 0u, 0u, 0u, 0x6627e8d5u, 0xe169c58du, 0xbc57ac4cu, 0x9b00dbd8u)]
    [InlineData(~0u, ~0u, ~0u, ~0u, ~0u, ~0u, 0x408f276du, 0x41c83b0eu, 0xa20bc7c6u, 0x6d5451fdu)]
    [InlineData(0x243f6a88u, 0x85a308d3u, 0x13198a2eu, 0x03707344u, 0xa4093822u, 0x299f31d0u, 0xd16cfe09u, 0x94fdccebu, 0x5001e420u, 0x24126ea1u)]
    public void KnownAnswers(uint x, uint y, uint z, uint w, uint k0, uint k1, uint a, uint b, uint c, uint d) =>
        Philox.Block((x, y, z, w), (k0, k1)).ShouldBe((a, b, c, d));

    [Fact]
    public void StaysBelowTheUpperBoundWhereRoundingWouldReachIt()
    {
        float[] values = new float[100];
        float high = MathF.BitIncrement(1);
        Philox.FillUniform(values, 1, high, seed: 1, stream: 0);
        values.ShouldAllBe(value => value == 1);
    }

    [Fact]
    public void APrefixDoesNotDependOnTheLength()
    {
        float[] longer = new float[1000];
        Philox.FillUniform(longer, -1, 1, seed: 5, stream: 3);
        for (int length = 0; length < 10; length++)
        {
            float[] values = new float[length];
            Philox.FillUniform(values, -1, 1, seed: 5, stream: 3);
            values.ShouldBe(longer.Take(length));
        }
    }
}
