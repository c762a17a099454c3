namespace NetGen.Tests;

/// <summary>Streams and devices that say the wrong thing of their length, or forbid what others permit.</summary>
public sealed class WeightsStreamTests
{
    private static readonly ParameterInfo[] Parameters = [new("0.weight", [30, 20], new Initializer(-1, 1)), new("0.bias", [30], new Initializer(-1, 1))];

    private static readonly Weights Saved = Weights.Initialize(Parameters, seed: 5);

    private static readonly byte[] Bytes = Save();

    public static TheoryData<int> Fetched => [0, 4, 8, 20, Bytes.Length - 1000, Bytes.Length - 1, Bytes.Length];

    /// <summary>As <c>FileBufferingReadStream</c>, into which ASP.NET Core puts the body of a request.</summary>
    [Theory]
    [MemberData(nameof(Fetched))]
    public async Task AStreamThatGrowsWhileItIsReadIsRead(int fetched)
    {
        ShouldBeSaved(name => Weights.Load(new FetchingStream(Bytes, fetched), Parameters)[name]);
        Weights weights = await Weights.LoadAsync(new FetchingStream(Bytes, fetched), Parameters);
        ShouldBeSaved(name => weights[name]);
        using TensorStream tensors = TensorStream.Open(new FetchingStream(Bytes, fetched), Parameters, TensorNames.AsTheyAre, seed: 0);
        ShouldBeSaved(name => tensors[name]);
        using TensorStream awaited = await TensorStream.OpenAsync(new FetchingStream(Bytes, fetched), Parameters, TensorNames.AsTheyAre, seed: 0, progress: null, CancellationToken.None);
        ShouldBeSaved(name => awaited[name]);
    }

    [Theory]
    [MemberData(nameof(Fetched))]
    public void AStreamThatGrowsButNotEnoughIsTruncated(int fetched)
    {
        for (int length = 0; length < Bytes.Length; length += 50)
            Should.Throw<WeightsException>(() => Weights.Load(new FetchingStream(Bytes[..length], Math.Min(fetched, length)), Parameters)).Problems.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(20)]
    [InlineData(1000)]
    public void AFileThatGrewAfterItWasOpenedIsRead(int length)
    {
        using TemporaryFile file = TemporaryFile.Of(Bytes);
        ShouldBeSaved(name => Weights.Load(new FileSource(file.Path, (path, options) => new GrownFile(path, length)), Parameters)[name]);
    }

    [SkippableTheory]
    [InlineData("/dev/zero")]
    [InlineData("/dev/null")]
    [InlineData("/proc/self/auxv")]
    [InlineData("/proc/cpuinfo")]
    public void ADeviceIsNoFile(string path)
    {
        Skip.IfNot(File.Exists(path));
        Should.Throw<WeightsException>(() => Weights.Load(path, Parameters)).Path.ShouldBe(path);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task AStreamThatInsistsOnBeingAwaitedIs(bool seeks)
    {
        Weights weights = await Weights.LoadAsync(new AwaitedStream(Bytes, seeks), Parameters);
        ShouldBeSaved(name => weights[name]);
        using TensorStream tensors = await TensorStream.OpenAsync(new AwaitedStream(Bytes, seeks), Parameters, TensorNames.AsTheyAre, seed: 0, progress: null, CancellationToken.None);
        ShouldBeSaved(name => tensors[name]);
    }

    [Fact]
    public void AStreamAtItsEndIsSaidToBeThere()
    {
        using var stream = new MemoryStream(Bytes) { Position = Bytes.Length };
        Should.Throw<WeightsException>(() => Weights.Load(stream, Parameters)).Message
            .ShouldBe($"Cannot load 'the stream': it is at its end ({Bytes.Length} of {Bytes.Length} bytes): set its Position to 0");
        Should.Throw<WeightsException>(() => Weights.Load(new MemoryStream(), Parameters)).Message.ShouldBe("Cannot load 'the stream': the file is empty");
    }

    private static byte[] Save()
    {
        using var file = new TemporaryFile();
        Saved.Save(file.Path);
        return File.ReadAllBytes(file.Path);
    }

    private static void ShouldBeSaved(Func<string, ReadOnlySpan<float>> loaded)
    {
        foreach (ParameterInfo parameter in Parameters) loaded(parameter.Name).SequenceEqual(Saved[parameter.Name]).ShouldBeTrue(parameter.Name);
    }

    /// <summary>Seeks in what it has fetched so far, and calls that its length.</summary>
    private sealed class FetchingStream(byte[] bytes, int fetched) : MemoryStream(bytes)
    {
        private long _fetched = fetched;

        public override long Length => _fetched;

        public override long Position
        {
            get => base.Position;
            set
            {
                ArgumentOutOfRangeException.ThrowIfGreaterThan(value, _fetched);
                base.Position = value;
            }
        }

        public override int Read(Span<byte> buffer)
        {
            int count = base.Read(buffer[..Math.Min(buffer.Length, 100)]);
            _fetched = Math.Max(_fetched, base.Position);
            return count;
        }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(Read(buffer.Span));
    }

    /// <summary>Had another length when it was asked.</summary>
    private sealed class GrownFile(string path, long length) : FileStream(path, new FileStreamOptions { BufferSize = 0 })
    {
        public override long Length => length;
    }

    private sealed class AwaitedStream(byte[] bytes, bool seeks) : MemoryStream(bytes)
    {
        private bool _isAwaited;

        public override bool CanSeek => seeks;

        public override int Read(Span<byte> buffer) => _isAwaited ? base.Read(buffer) : throw new InvalidOperationException("Synchronous operations are disallowed.");

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Task.Yield();
            _isAwaited = true;
            int count = Read(buffer.Span);
            _isAwaited = false;
            return count;
        }
    }
}
