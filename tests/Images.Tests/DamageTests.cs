using NetGen.Images.Tests.Goldens;

namespace NetGen.Images.Tests;

/// <summary>What is no whole picture is an exception that says why, never a wrong picture.</summary>
public sealed class DamageTests
{
    public static TheoryData<string> Whole => ["rgb.png", "grey.png", "palette.png", "444.jpg", "420.jpg", "progressive.jpg", "lossless.webp", "lossy.webp", "one_frame.gif", "rgb.bmp"];

    [Fact]
    public void NothingIsEmpty()
    {
        Should.Throw<PictureException>(() => Picture.Decode([])).Message.ShouldBe("Cannot read the picture in encoded: it is empty: expected PNG, JPEG, WebP, GIF or BMP, found 0 bytes.");
        Should.Throw<PictureException>(() => Picture.Decode(Stream.Null)).Problem.ShouldBe(PictureProblem.Empty);
    }

    [Theory]
    [InlineData("<html><body>404</body></html>", "found 29 bytes that begin with 3C68746D6C3E3C626F64793E \"<html><body>\".")]
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
        half.Message.ShouldMatch($"^Cannot read the picture in encoded: it is truncated: its {bytes.Length * 3 / 4} bytes \\((Png|Jpeg|Gif|Webp|Bmp)\\) end before the last pixel.$");
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
                error.Message.ShouldStartWith("Cannot read the picture in encoded: ");
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
        error.Message.ShouldBe("Cannot read the picture in encoded: it has 50000 x 60000 = 3,000,000,000 pixels, at most 89,478,485 are read (PictureOptions.MaxPixels).");
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
}
