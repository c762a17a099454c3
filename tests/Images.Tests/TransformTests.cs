using NetGen.Images.Tests.Goldens;

namespace NetGen.Images.Tests;

/// <summary>Resizing and cropping give torchvision's values on Pillow's pictures, every one of them, from one pixel to one pixel.</summary>
public sealed class TransformTests
{
    private static readonly IReadOnlyDictionary<string, GoldenArray> Arrays = Golden.Arrays("transforms.npz");

    [Theory]
    [InlineData("resize", 98)]
    [InlineData("edge", 42)]
    [InlineData("crop", 70)]
    public void AgreesWithTorchvision(string operation, int cases)
    {
        var names = Arrays.Keys.Where(name => name.StartsWith(operation, StringComparison.Ordinal)).ToList();

        names.Count.ShouldBe(cases);
        foreach (string name in names)
        {
            string[] words = name.Split(' ');
            Picture source = Arrays[$"{words[1]} {words[2]}"].Picture;
            int[] sizes = [.. words[3].Split('x').Select(int.Parse)];

            Picture result = operation switch
            {
                "resize" => source.Resize(sizes[0], sizes[1]),
                "edge" => source.Resize(sizes[0]),
                _ => source.CenterCrop(sizes[0], sizes[1]),
            };

            result.ShouldBe(Arrays[name].Picture, name);
        }
    }

    [Fact]
    public void ItsOwnSizeChangesNothing()
    {
        Picture source = Arrays["rgb 7x16"].Picture;

        source.Resize(7, 16).Pixels.SequenceEqual(source.Pixels).ShouldBeTrue();
        source.Resize(7).Pixels.SequenceEqual(source.Pixels).ShouldBeTrue();
        source.CenterCrop(7, 16).Pixels.SequenceEqual(source.Pixels).ShouldBeTrue();
    }

    /// <summary>The preprocessor resizes and crops in one step; its users think of two.</summary>
    [Fact]
    public void ResizeAndCropInOneIsOneAfterTheOther()
    {
        foreach ((string name, GoldenArray array) in Arrays.Where(pair => pair.Key.StartsWith("rgb", StringComparison.Ordinal)))
        {
            foreach ((int edge, int height, int width) in new[] { (8, 5, 7), (8, 8, 3), (5, 9, 9), (40, 6, 50), (1, 1, 1) })
            {
                Picture cropped = array.Picture.Resize(edge).CenterCrop(height, width);
                float[] input = new float[3 * height * width], expected = new float[input.Length];

                ImagePreprocessor.ResizeAndCenterCrop(edge, height, width).Apply(array.Picture, input);

                ImagePreprocessor.Resize(height, width).Apply(cropped, expected);
                input.ShouldBe(expected, name);
            }
        }
    }

    /// <summary>A strip a million times as long as wide: only what the crop keeps is computed.</summary>
    [Fact]
    public void AStripIsCroppedWithoutBeingResized()
    {
        var strip = new Picture(new byte[1_000_000], 1, 1_000_000, PictureColor.Grey);
        float[] input = new float[28 * 28];
        Array.Fill(input, 9);

        ImagePreprocessor.ResizeAndCenterCrop(100_000, 28, PictureOptions.Grey).Apply(strip, input);

        input.ShouldAllBe(value => value == 0);
    }

    /// <summary>So long that not all of their rows, or weights, are kept at once.</summary>
    [Fact]
    public void LongPicturesAgreeWithTorchvision()
    {
        foreach ((string name, GoldenArray expected) in Golden.Arrays("long.npz"))
        {
            int[] sizes = [.. name.Split(' ', 'x').Select(int.Parse)];
            byte[] pixels = new byte[sizes[0] * sizes[1] * 3];
            for (int i = 0; i < pixels.Length; i++)
            {
                (int y, int x, int c) = (i / 3 / sizes[1], i / 3 % sizes[1], i % 3);
                pixels[i] = (byte)((131 * y) + (17 * x) + (101 * c) + (x * y % 97));
            }

            new Picture(pixels, sizes[0], sizes[1], PictureColor.Rgb).Resize(sizes[2], sizes[3]).ShouldBe(expected.Picture, name);
        }
    }

    /// <summary>All rows at the new width are many times the picture and its result together, and so are all weights.</summary>
    [Theory]
    [InlineData(100_000, 1, 28, 300)]
    [InlineData(1, 1, 1, 4_000_000)]
    [InlineData(1, 1, 4_000_000, 1)]
    public void ResizingTakesLittleMemoryBesideThePictures(int height, int width, int toHeight, int toWidth)
    {
        byte[] values = new byte[height * width];
        new Random(6).NextBytes(values);
        var source = new Picture(values, height, width, PictureColor.Grey);
        long before = GC.GetAllocatedBytesForCurrentThread();

        Picture resized = source.Resize(toHeight, toWidth);

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(10_000_000);
        byte[] narrow = [.. source.Resize(toHeight, 1).Pixels];
        byte[] expected = [.. narrow.SelectMany(value => Enumerable.Repeat(value, toWidth))];
        resized.Pixels.SequenceEqual(expected).ShouldBeTrue();
    }

    [Fact]
    public void SizesThatNoArrayHoldsAreRefused()
    {
        var strip = new Picture(new byte[100_000], 1, 100_000, PictureColor.Grey);

        Should.Throw<ArgumentOutOfRangeException>(() => strip.Resize(200)).Message.ShouldContain("A picture 100000 wide and 1 high would become one 20000000 wide and 200 high, which no array holds.");
        Should.Throw<ArgumentOutOfRangeException>(() => strip.CenterCrop(50_000)).Message.ShouldContain("A picture 100000 wide and 1 high would become one 50000 wide and 50000 high, which no array holds.");
        Should.Throw<ArgumentOutOfRangeException>(() => strip.Resize(0));
        Should.Throw<ArgumentOutOfRangeException>(() => strip.CenterCrop(1, 0));
        Should.Throw<ArgumentOutOfRangeException>(() => ImagePreprocessor.Resize(50_000, 50_000)).Message.ShouldContain("No array holds 3 x 50000 x 50000 elements.");
    }

    [Fact]
    public void PixelsMustBeAsManyAsTheSizesSay() =>
        Should.Throw<ArgumentException>(() => new Picture(new byte[11], 2, 2, PictureColor.Rgb)).Message.ShouldContain("Expected 2 x 2 x 3 = 12 bytes, found 11.");
}
