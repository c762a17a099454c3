namespace NetGen.Tests;

public sealed unsafe class AlignedBufferTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(16)]
    [InlineData(1000)]
    [InlineData(100_000)]
    public void IsAlignedAndZeroedWithSlack(int length)
    {
        var buffer = new AlignedBuffer(length);

        ((nint)buffer.Pointer % AlignedBuffer.Alignment).ShouldBe(0);
        buffer.Length.ShouldBe(length);
        new Span<float>(buffer.Pointer, length + AlignedBuffer.Slack).ContainsAnyExcept(0f).ShouldBeFalse();
        GC.KeepAlive(buffer);
    }

    [Fact]
    public void SlicesShareThePointersMemory()
    {
        var buffer = new AlignedBuffer(100);
        buffer.Slice(30, 2)[1] = 7;
        buffer.Pointer[31].ShouldBe(7);
        GC.KeepAlive(buffer);
    }

    [Fact]
    public void ASliceKeepsTheMemoryAlive()
    {
        Span<float> slice = new AlignedBuffer(1 << 20).Slice(0, 1 << 20);
        slice.Fill(3);
        for (int i = 0; i < 3; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            new AlignedBuffer(1 << 20).Slice(0, 1 << 20).Fill(9);
        }
        slice.ContainsAnyExcept(3f).ShouldBeFalse();
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(0, -1)]
    [InlineData(0, 101)]
    [InlineData(100, 1)]
    [InlineData(long.MaxValue, 1)]
    [InlineData(long.MinValue, int.MaxValue)]
    public void ChecksSlices(long offset, int length) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new AlignedBuffer(100).Slice(offset, length).Length);

    [Theory]
    [InlineData(-1)]
    [InlineData(long.MaxValue)]
    public void ChecksItsLength(long length) => Should.Throw<ArgumentOutOfRangeException>(() => new AlignedBuffer(length));

    [Fact]
    public void AnEmptySliceAtTheEndIsValid() => new AlignedBuffer(100).Slice(100, 0).Length.ShouldBe(0);
}
