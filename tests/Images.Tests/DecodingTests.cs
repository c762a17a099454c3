using NetGen.Images.Tests.Goldens;

namespace NetGen.Images.Tests;

/// <summary>Files decode to Pillow's pixels, those of lossy formats too.</summary>
public sealed class DecodingTests
{
    private static readonly IReadOnlyDictionary<string, GoldenArray> Arrays = Golden.Arrays("decoded.npz");

    public static TheoryData<string> Files => [.. Arrays.Keys.Select(name => name.Split(' ')[0]).Distinct().Where(file => !file.StartsWith("animated", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Files))]
    public void AgreesWithPillow(string file)
    {
        Picture.Load(Golden.PathOf(file)).ShouldBe(Arrays[$"{file} Rgb"].Picture, file);
        Picture.Load(Golden.PathOf(file), PictureOptions.Grey).ShouldBe(Arrays[$"{file} Grey"].Picture, file);
    }

    [Theory]
    [InlineData("rgb.png")]
    [InlineData("444.jpg")]
    public void BytesAndStreamsAreAsGoodAsFiles(string file)
    {
        Picture loaded = Picture.Load(Golden.PathOf(file));
        byte[] bytes = Golden.Bytes(file);
        using var seekable = new MemoryStream([1, 2, 3, .. bytes]) { Position = 3 };
        using var forward = new ForwardStream(bytes);

        Picture.Decode(bytes).ShouldBe(loaded, file);
        Picture.Decode(seekable).ShouldBe(loaded, file);
        Picture.Decode(forward).ShouldBe(loaded, file);
        seekable.CanRead.ShouldBeTrue();
    }

    [Fact]
    public void OrientationCanBeLeftAsStored()
    {
        var stored = new PictureOptions { ApplyOrientation = false };
        Picture expected = Picture.Load(Golden.PathOf("orientation1.jpg"));

        for (int orientation = 1; orientation <= 8; orientation++)
        {
            Picture.Load(Golden.PathOf($"orientation{orientation}.jpg"), stored).ShouldBe(expected, $"orientation {orientation}");
        }

        Picture.Load(Golden.PathOf("orientation6.png"), stored).ShouldBe(Picture.Load(Golden.PathOf("rgb.png")), "PNG");
    }

    [Theory]
    [InlineData("animated.gif")]
    [InlineData("animated.webp")]
    [InlineData("animated.png")]
    public void AnAnimationIsAnErrorUnlessItsFirstFrameWillDo(string file)
    {
        PictureException error = Should.Throw<PictureException>(() => Picture.Load(Golden.PathOf(file)));

        error.Problem.ShouldBe(PictureProblem.Animated);
        error.Message.ShouldBe($"Cannot read the picture '{Golden.PathOf(file)}': it is an animation of 2 frames, expected one (PictureOptions.FirstFrame reads the first).");
        Picture.Load(Golden.PathOf(file), new PictureOptions { FirstFrame = true }).ShouldBe(Arrays[$"{file} Rgb"].Picture, file);
    }

    [Fact]
    public void ConvertIsWhatDecodingDoes()
    {
        Picture color = Picture.Load(Golden.PathOf("rgba.png"));
        Picture grey = color.Convert(PictureColor.Grey);

        grey.ShouldBe(Arrays["rgba.png Grey"].Picture, "grey");
        color.Convert(PictureColor.Rgb).ShouldBeSameAs(color);
        byte[] thrice = [.. grey.Pixels.ToArray().SelectMany(value => Enumerable.Repeat(value, 3))];
        grey.Convert(PictureColor.Rgb).Pixels.ToArray().ShouldBe(thrice);
    }

    private sealed class ForwardStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;

        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, 7)]);
    }
}
