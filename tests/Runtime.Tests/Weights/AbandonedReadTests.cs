using System.Runtime.InteropServices;

namespace NetGen.Tests;

/// <summary>A read that goes on after its load was cancelled: what <c>WaitAsync</c> makes of a stream that knows no cancellation.</summary>
public sealed class AbandonedReadTests
{
    private const int Floats = 1 << 18;
    private const int Others = 32;

    private static readonly ParameterInfo[] Parameters = [.. Enumerable.Range(0, 3).Select(i => new ParameterInfo($"{i}", [Floats], default))];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void ItWritesToNobodyElsesMemory(bool keepWeights)
    {
        // All on this thread, up to the read: what it allocates and is freed is what it gets next.
        using TemporaryFile file = new();
        new Weights(Parameters).Save(file.Path);
        using var stream = new AbandoningStream(File.ReadAllBytes(file.Path));
        using var cancellation = new CancellationTokenSource();
        Task load = keepWeights
            ? Weights.LoadAsync(stream, Parameters, cancellationToken: cancellation.Token)
            : TensorStream.OpenAsync(stream, Parameters, TensorNames.AsTheyAre, seed: 0, progress: null, cancellation.Token);
        Wait(stream.IsReading);
        cancellation.Cancel();
        Should.Throw<OperationCanceledException>(() => Wait(load));

        nint[] others = [.. Enumerable.Range(0, Others).Select(_ => Allocate())];
        Wait(stream.GoOn());

        others.Count(IsChanged).ShouldBe(0);
        Array.ForEach(others, Free);
    }

    [Fact]
    public void ASpanKeepsTheMemoryThatItWritesTo()
    {
        Span<byte> span = Make();
        span.Fill(3);
        for (int i = 0; i < 3; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            new AlignedBuffer(Floats).Slice(0, Floats).Fill(9);
        }
        span.ContainsAnyExcept((byte)3).ShouldBeFalse();

        static unsafe Span<byte> Make()
        {
            var buffer = new AlignedBuffer(Floats);
            return new FloatMemory((nint)buffer.Pointer, Floats, buffer).GetSpan();
        }
    }

    private static void Wait(Task task) => task.GetAwaiter().GetResult();

    private static unsafe nint Allocate()
    {
        void* memory = NativeMemory.AlignedAlloc(Floats * sizeof(float), AlignedBuffer.Alignment);
        NativeMemory.Clear(memory, Floats * sizeof(float));
        return (nint)memory;
    }

    private static unsafe bool IsChanged(nint memory) => new Span<float>((void*)memory, Floats).ContainsAnyExcept(0f);

    private static unsafe void Free(nint memory) => NativeMemory.AlignedFree((void*)memory);

    /// <summary>Its second read of elements waits, and then fills the memory that it was given.</summary>
    private sealed class AbandoningStream(byte[] bytes) : TrickleStream(bytes, most: int.MaxValue)
    {
        private readonly TaskCompletionSource _isReading = new(), _goesOn = new();
        private Task _abandoned = Task.CompletedTask;
        private int _reads;

        public Task IsReading => _isReading.Task;

        public Task GoOn()
        {
            _goesOn.SetResult();
            return _abandoned;
        }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (buffer.Length < 1000 || ++_reads < 2) return base.ReadAsync(buffer, cancellationToken);
            Task<int> read = Task.Run(async () =>
            {
                _isReading.SetResult();
                await _goesOn.Task;
                buffer.Span.Fill(0xAB);
                return buffer.Length;
            }, CancellationToken.None);
            _abandoned = read;
            return new(read.WaitAsync(cancellationToken));
        }
    }
}
