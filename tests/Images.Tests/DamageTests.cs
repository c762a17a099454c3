using System.Buffers.Binary;
using System.Text;
using NetGen.Images.Tests.Goldens;

namespace NetGen.Images.Tests;

/// <summary>What is no whole picture is an exception that says why, never a wrong picture.</summary>
public sealed class DamageTests
{
    public static TheoryData<string> Whole => ["rgb.png", "grey.png", "palette.png", "444.jpg", "420.jpg", "progressive.jpg", "lossless.webp", "lossy.webp", "one_frame.gif", "rgb.bmp"];

    [Fact]
    public void NothingIsEmpty()
    {
        Should.Throw<PictureException>(() => Picture.Decode([])).Message.ShouldBe("Cannot read the picture: it is empty: expected PNG, JPEG, WebP, GIF or BMP, found 0 bytes.");
        Should.Throw<PictureException>(() => Picture.Decode(Stream.Null)).Problem.ShouldBe(PictureProblem.Empty);
    }

    [Theory]
    [InlineData("<html><body>404</body></html>", "found 29 bytes that begin with 3C68746D6C3E3C626F64793E \"<html><body>\".")]
    [InlineData("<html><svg/></html>", "found 19 bytes that begin with 3C68746D6C3E3C7376672F3E \"<html><svg/>\".")]
    [InlineData("x", "found 1 bytes that begin with 78 \"x\".")]
    // Skia takes it for a bitmap of pagers.
    [InlineData("\0\0\b\u0002\u007fU", "found 6 bytes that begin with 000008027F55.")]
    [InlineData("RIFF$\0\0\0WAVEfmt ", "found 16 bytes that begin with 524946462400000057415645.")]
    public void OtherFilesAreNoPictures(string text, string found)
    {
        using var file = new TemporaryFile(text);

        PictureException error = Should.Throw<PictureException>(() => Picture.Load(file.Path));

        error.Message.ShouldBe($"Cannot read the picture '{file.Path}': expected PNG, JPEG, WebP, GIF or BMP, {found}");
        error.Problem.ShouldBe(PictureProblem.NotAPicture);
    }

    [Theory]
    [InlineData("\0\0\0\u0018ftypheic\0\0\0\0mif1heic", "HEIC")]
    [InlineData("\0\0\0\u0018ftypavif\0\0\0\0mif1avif", "AVIF")]
    [InlineData("II*\0\b\0\0\0", "TIFF")]
    [InlineData("MM\0*\0\0\0\b", "TIFF")]
    [InlineData("%PDF-1.7\n", "PDF")]
    [InlineData("\n<svg/>", "SVG")]
    [InlineData("<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "SVG")]
    public void FormatsThatAreNotReadAreNamed(string text, string format)
    {
        PictureException error = Should.Throw<PictureException>(() => Picture.Decode(Encoding.ASCII.GetBytes(text)));

        error.Message.ShouldBe($"Cannot read the picture: expected PNG, JPEG, WebP, GIF or BMP, found a file of {format}.");
        error.Problem.ShouldBe(PictureProblem.NotAPicture);
    }

    [Fact]
    public void ADirectoryIsNoPicture() =>
        Should.Throw<PictureException>(() => Picture.Load(Path.GetTempPath())).Message.ShouldBe($"Cannot read the picture '{Path.GetTempPath()}': it is a directory.");

    /// <summary>Not cut to what fits.</summary>
    [Fact]
    public void AStreamThatNoArrayHoldsIsTooLarge()
    {
        using var stream = new LongStream(3L << 30);

        PictureException error = Should.Throw<PictureException>(() => Picture.Decode(stream));

        error.Message.ShouldBe("Cannot read the picture: its file is longer than an array, 2,147,483,591 bytes.");
        error.Problem.ShouldBe(PictureProblem.TooLarge);
    }

    [Fact]
    public void AMissingFileIsTheSystemsError() => Should.Throw<FileNotFoundException>(() => Picture.Load(Golden.PathOf("none.jpg")));

    /// <summary>However short a file was cut: an exception, or every pixel as it was where only the end of the file is missing.</summary>
    [Theory]
    [MemberData(nameof(Whole))]
    public void TruncatedPicturesAreRefused(string file)
    {
        byte[] bytes = Golden.Bytes(file);
        Picture whole = Picture.Decode(bytes);
        int refused = 0;

        for (int length = 1; length < bytes.Length; length++)
        {
            try
            {
                Picture.Decode(bytes.AsSpan(0, length)).ShouldBe(whole, $"{length} of {bytes.Length} bytes");
            }
            catch (PictureException)
            {
                refused++;
            }
        }

        refused.ShouldBeGreaterThan(bytes.Length * 9 / 10);
        PictureException half = Should.Throw<PictureException>(() => Picture.Decode(bytes.AsSpan(0, bytes.Length * 3 / 4)));
        half.Problem.ShouldBe(PictureProblem.Truncated);
        half.Message.ShouldMatch($"^Cannot read the picture: it is truncated: its {bytes.Length * 3 / 4} bytes \\((Png|Jpeg|Gif|Webp|Bmp)\\) are not the whole file.$");
    }

    /// <summary>Wherever one is cut: what is left is no still picture, even where a frame ends.</summary>
    [Theory]
    [InlineData("animated.gif")]
    [InlineData("animated.webp")]
    [InlineData("animated.png")]
    public void APartOfAnAnimationIsRefused(string file)
    {
        byte[] bytes = Golden.Bytes(file);

        for (int length = 0; length < bytes.Length; length++)
        {
            Should.Throw<PictureException>(() => Picture.Decode(bytes.AsSpan(0, length)), $"{length} of {bytes.Length} bytes");
        }
    }

    [Fact]
    public void AGifEndsWithItsTrailerOrWithOtherBytes()
    {
        byte[] gif = Golden.Bytes("one_frame.gif");

        Should.Throw<PictureException>(() => Picture.Decode(gif.AsSpan(0, gif.Length - 1))).Problem.ShouldBe(PictureProblem.Truncated);
        Picture.Decode([.. gif[..^1], 0]).ShouldBe(Picture.Decode(gif), "another byte");
    }

    /// <summary>Nothing is missing where the file is as long as it says. (GIFs and progressive JPEGs have lengths among their pixels.)</summary>
    [Theory]
    [InlineData("rgb.png", 60)]
    [InlineData("444.jpg", 700)]
    [InlineData("lossless.webp", 20)]
    [InlineData("lossy.webp", 20)]
    [InlineData("rgb.bmp", 54)]
    public void APictureOfFullLengthIsNotTruncated(string file, int headers)
    {
        byte[] bytes = Golden.Bytes(file);

        // Not in the end's mark, either.
        for (int bit = headers * 8; bit < (bytes.Length - 12) * 8; bit++)
        {
            byte[] damaged = [.. bytes];
            damaged[bit / 8] ^= (byte)(1 << (bit % 8));
            try
            {
                Picture.Decode(damaged);
            }
            catch (PictureException error)
            {
                error.Problem.ShouldBe(PictureProblem.Damaged, $"bit {bit}");
                error.Message.ShouldEndWith(") cannot be decoded.");
            }
        }
    }

    [Theory]
    [InlineData(1_000_001u, 1u, PictureProblem.TooLarge, "it is 1000001 wide and 1 high; the longest side that is read (Png) is 1,000,000.")]
    [InlineData(1u, 2_000_000u, PictureProblem.TooLarge, "it is 1 wide and 2000000 high; the longest side that is read (Png) is 1,000,000.")]
    [InlineData(2_147_483_647u, 2_147_483_647u, PictureProblem.TooLarge, "4,611,686,014,132,420,609 pixels")]
    [InlineData(0u, 9u, PictureProblem.Damaged, "it is damaged: by its header it is 0 wide and 9 high.")]
    [InlineData(9u, 0u, PictureProblem.Damaged, "it is damaged: by its header it is 9 wide and 0 high.")]
    public void SidesOfPngAreCheckedFirst(uint width, uint height, PictureProblem problem, string message)
    {
        byte[] png = Golden.Bytes("huge.png");
        BinaryPrimitives.WriteUInt32BigEndian(png.AsSpan(16), width);
        BinaryPrimitives.WriteUInt32BigEndian(png.AsSpan(20), height);

        PictureException error = Should.Throw<PictureException>(() => Picture.Decode(png));

        error.Problem.ShouldBe(problem);
        error.Message.ShouldContain(message);
    }

    [Fact]
    public void SidesOfBmpAreCheckedFirst()
    {
        Picture.Decode(BlackBmp(65_535)).Width.ShouldBe(65_535);

        PictureException error = Should.Throw<PictureException>(() => Picture.Decode(BlackBmp(65_536)));
        error.Problem.ShouldBe(PictureProblem.TooLarge);
        error.Message.ShouldEndWith("it is 65536 wide and 1 high; the longest side that is read (Bmp) is 65,535.");
        Should.Throw<PictureException>(() => Picture.Decode(BlackBmp(0))).Problem.ShouldBe(PictureProblem.Damaged);
    }

    /// <summary>In the palette, too.</summary>
    [Fact]
    public void ABmpIsTruncatedWhereverItIsCut()
    {
        byte[] bmp = BlackBmp(100);

        for (int length = 2; length < bmp.Length; length++)
        {
            Should.Throw<PictureException>(() => Picture.Decode(bmp.AsSpan(0, length))).Problem.ShouldBe(PictureProblem.Truncated, $"{length} of {bmp.Length} bytes");
        }
    }

    /// <summary>Any byte may be wrong: a picture of some kind or a <see cref="PictureException"/>, and the process lives.</summary>
    [Theory]
    [MemberData(nameof(Whole))]
    public void DamagedPicturesAreHarmless(string file)
    {
        byte[] bytes = Golden.Bytes(file);
        var options = new PictureOptions { MaxPixels = 100_000, FirstFrame = true };
        var random = new Random(5);

        for (int trial = 0; trial < 200; trial++)
        {
            byte[] damaged = [.. bytes];
            for (int i = 0; i <= trial % 4; i++)
            {
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            }

            try
            {
                Picture picture = Picture.Decode(damaged, options);
                (picture.Height * picture.Width).ShouldBeInRange(1, 100_000);
            }
            catch (PictureException error)
            {
                error.Message.ShouldStartWith("Cannot read the picture: ");
            }
        }
    }

    /// <summary>The header is enough to refuse it.</summary>
    [Fact]
    public void HugePicturesAreRefusedBeforeMemoryIsTaken()
    {
        byte[] huge = Golden.Bytes("huge.png");
        Should.Throw<PictureException>(() => Picture.Decode(huge));
        long before = GC.GetAllocatedBytesForCurrentThread();

        PictureException error = Should.Throw<PictureException>(() => Picture.Decode(huge));

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(1_000_000);
        error.Problem.ShouldBe(PictureProblem.TooLarge);
        error.Message.ShouldBe("Cannot read the picture: it is 60000 wide and 50000 high, 3,000,000,000 pixels; at most 89,478,485 are read (PictureOptions.MaxPixels).");
    }

    [Fact]
    public void TheLimitIsTheUsers()
    {
        string path = Golden.PathOf("rgb.png");

        Picture.Load(path, new PictureOptions { MaxPixels = 20 * 31 }).Height.ShouldBe(20);
        Should.Throw<PictureException>(() => Picture.Load(path, new PictureOptions { MaxPixels = (20 * 31) - 1 })).Problem.ShouldBe(PictureProblem.TooLarge);
        Should.Throw<ArgumentOutOfRangeException>(() => new PictureOptions { MaxPixels = 0 });

        // No limit at all is still one: what an array holds.
        Should.Throw<PictureException>(() => Picture.Load(Golden.PathOf("huge.png"), new PictureOptions { MaxPixels = long.MaxValue })).Problem.ShouldBe(PictureProblem.TooLarge);
    }

    // A row of one bit a pixel.
    private static byte[] BlackBmp(int width)
    {
        const int Headers = 54, Palette = 8;
        byte[] bmp = new byte[Headers + Palette + ((width + 31) / 32 * 4)];
        "BM"u8.CopyTo(bmp);
        Span<(int At, int Value)> fields = [(2, bmp.Length), (10, Headers + Palette), (14, 40), (18, width), (22, 1), (26, 1 | (1 << 16))];
        foreach ((int at, int value) in fields)
        {
            BinaryPrimitives.WriteInt32LittleEndian(bmp.AsSpan(at), value);
        }

        return bmp;
    }

    private sealed class LongStream(long length) : MemoryStream
    {
        public override long Length => length;
    }
}
