using System.Reflection;

namespace NetGen.Tests;

/// <summary>Weights come from anywhere, and are the same from everywhere.</summary>
public sealed class WeightsSourceTests
{
    private static readonly ParameterInfo[] Parameters =
    [
        new("0.weight", [30, 20], Initializer.KaimingUniform(20)),
        new("0.bias", [30], Initializer.KaimingUniform(20)),
        new("2.weight", [], Initializer.KaimingUniform(20)),
    ];

    private static readonly Weights Saved = Weights.Initialize(Parameters, seed: 5);

    private static readonly byte[] Bytes = Save();

    public static TheoryData<string> Kinds => ["path", "bytes", "memory", "array", "stream", "forward", "resource"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task EverySourceGivesTheSameBits(string kind)
    {
        using TemporaryFile file = TemporaryFile.Of(Bytes);
        // Others' order than the file's.
        ParameterInfo[] parameters = [.. Parameters.Reverse()];
        ShouldBeSaved(Weights.Load(Source(kind, file.Path), parameters));
        ShouldBeSaved(await Weights.LoadAsync(Source(kind, file.Path), parameters));

        Weights inPlace = Weights.Initialize(parameters, seed: 1), inPlaceAsync = Weights.Initialize(parameters, seed: 1);
        inPlace.Load(Source(kind, file.Path));
        await inPlaceAsync.LoadAsync(Source(kind, file.Path));
        ShouldBeSaved(inPlace);
        ShouldBeSaved(inPlaceAsync);
    }

    [Fact]
    public void AStreamIsReadFromItsPositionAndStaysOpen()
    {
        using var stream = new MemoryStream([9, 9, 9, .. Bytes]) { Position = 3 };
        ShouldBeSaved(Weights.Load(stream, Parameters));
        stream.CanRead.ShouldBeTrue();

        var trickle = new TrickleStream(Bytes);
        ShouldBeSaved(Weights.Load(trickle, Parameters));
        trickle.IsClosed.ShouldBeFalse();
    }

    [Fact]
    public void AStreamThatCannotSeekIsReadInItsOrder()
    {
        using SafetensorsFile file = SafetensorsFile.Open(new TrickleStream(Bytes));
        file.ToArray("0.bias").ShouldBe(Saved["0.bias"].ToArray(), "what lies before is skipped");
        Should.Throw<InvalidOperationException>(() => file.ToArray("0.weight")).Message.ShouldContain("tensor '0.weight' is at byte");
        file.ToArray("2.weight").ShouldBe(Saved["2.weight"].ToArray());
    }

    [Fact]
    public void BytesBehindTheLastTensorOfAStreamAreFound() =>
        Should.Throw<WeightsException>(() => Weights.Load(new TrickleStream([.. Bytes, 0]), Parameters)).Problems.ShouldBe(["there are bytes behind the last tensor, which belong to none"]);

    [Fact]
    public void ATruncatedStreamIsOneProblem()
    {
        string problem = Should.Throw<WeightsException>(() => Weights.Load(new TrickleStream(Bytes[..^130]), Parameters)).Problems.ShouldHaveSingleItem();
        problem.ShouldBe("the data ends at byte 2394 where 2524 are described: a truncated file");
    }

    [Fact]
    public void AResourceThatIsNotThereIsNamedWithItsNeighbours()
    {
        var e = Should.Throw<FileNotFoundException>(() => WeightsSource.Resource(Assembly.GetExecutingAssembly(), "tiny.safetensor"));
        e.Message.ShouldContain("resource tiny.safetensor of NetGen.Runtime.Tests");
        e.Message.ShouldContain("'tiny.safetensors'");
    }

    [Fact]
    public void NothingIsNotASource()
    {
        Should.Throw<ArgumentNullException>(() => Weights.Load((WeightsSource)null!, Parameters));
        Should.Throw<ArgumentNullException>(() => Weights.Load((string)null!, Parameters));
        Should.Throw<ArgumentNullException>(() => Weights.Load((byte[])null!, Parameters));
        Should.Throw<ArgumentNullException>(() => Weights.Load((Stream)null!, Parameters));
        Should.Throw<ArgumentException>(() => Weights.Load("", Parameters));
        Should.Throw<ArgumentException>(() => WeightsSource.Stream(Closed()));
        Should.Throw<WeightsException>(() => Weights.Load(Array.Empty<byte>(), Parameters)).Message.ShouldBe("Cannot load 'the bytes': the file is empty");
    }

    [Fact]
    public async Task ProgressGrowsToTheWholeFile()
    {
        List<LoadProgress> reports = [];
        await Weights.LoadAsync(new TrickleStream(Bytes) { Yields = true }, Parameters, progress: new Progress(reports.Add));
        reports.Select(report => report.BytesRead).ShouldBe([2400, 2520, 2524]);
        reports.ShouldAllBe(report => report.TotalBytes == 2524);
        reports[^1].Fraction.ShouldBe(1);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(30)]
    [InlineData(300)]
    public async Task ACancelledLoadChangesNothing(int reads)
    {
        using var cancellation = new CancellationTokenSource();
        int left = reads;
        var stream = new TrickleStream(Bytes)
        {
            Yields = true,
            OnRead = () =>
            {
                if (--left == 0) cancellation.Cancel();
            },
        };
        Weights weights = Weights.Initialize(Parameters, seed: 2), untouched = Weights.Initialize(Parameters, seed: 2);

        await Should.ThrowAsync<OperationCanceledException>(() => weights.LoadAsync(stream, cancellationToken: cancellation.Token));

        left.ShouldBeLessThanOrEqualTo(0);
        for (int i = 0; i < Parameters.Length; i++) weights[i].SequenceEqual(untouched[i]).ShouldBeTrue();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ADeviceThatFailsChangesNothing(bool isAsync)
    {
        int left = 300;
        var stream = new TrickleStream(Bytes) { OnRead = () => _ = --left > 0 ? 0 : throw new IOException("gone") };
        Weights weights = Weights.Initialize(Parameters, seed: 2), untouched = Weights.Initialize(Parameters, seed: 2);

        var e = isAsync ? await Should.ThrowAsync<IOException>(() => weights.LoadAsync(stream)) : Should.Throw<IOException>(() => weights.Load(stream));

        e.Message.ShouldBe("gone");
        for (int i = 0; i < Parameters.Length; i++) weights[i].SequenceEqual(untouched[i]).ShouldBeTrue();
    }

    private static WeightsSource Source(string kind, string path) => kind switch
    {
        "path" => path,
        "bytes" => Bytes,
        "memory" => WeightsSource.Bytes(new byte[][] { [1, .. Bytes, 2] }[0].AsMemory(1, Bytes.Length)),
        "array" => WeightsSource.Bytes(Bytes),
        "stream" => new MemoryStream(Bytes),
        "forward" => new TrickleStream(Bytes) { Yields = true },
        _ => WeightsSource.Resource(Assembly.GetExecutingAssembly(), "tiny.safetensors"),
    };

    private static Stream Closed()
    {
        var stream = new MemoryStream();
        stream.Close();
        return stream;
    }

    private static void ShouldBeSaved(Weights loaded)
    {
        foreach (ParameterInfo parameter in Parameters) loaded[parameter.Name].SequenceEqual(Saved[parameter.Name]).ShouldBeTrue(parameter.Name);
    }

    private static byte[] Save()
    {
        using var file = new TemporaryFile();
        Saved.Save(file.Path);
        return File.ReadAllBytes(file.Path);
    }

    private sealed class Progress(Action<LoadProgress> report) : IProgress<LoadProgress>
    {
        public void Report(LoadProgress value) => report(value);
    }
}
