using NetGen.Images.Tests.Goldens;
using NetGen.Tests;

namespace NetGen.Images.Tests;

public sealed class ImagePreprocessorTests
{
    private static readonly ImagePreprocessor Fashion = ImagePreprocessor.Resize(28, 28, PictureOptions.Grey);

    private static readonly string Photo = Golden.PathOf("photo.jpg");

    /// <summary>Every bit of them.</summary>
    [Theory]
    [InlineData("imagenet")]
    [InlineData("fashion")]
    public void ChainsGiveTorchvisionsValues(string chain)
    {
        GoldenArray expected = Golden.Arrays("chains.npz")[chain];
        ImagePreprocessor preprocessor = chain == "imagenet" ? ImagePreprocessor.ImageNet : Fashion;

        float[] input = preprocessor.Load(Photo);

        expected.Shape.ShouldBe([preprocessor.Channels, preprocessor.Height, preprocessor.Width]);
        input.AsSpan().CommonPrefixLength(expected.Floats).ShouldBe(input.Length, "the first element that differs");
    }

    [Fact]
    public void PaddingIsBlackBeforeItIsNormalized()
    {
        var white = new Picture([255, 255, 255], 1, 1, PictureColor.Rgb);
        float[] input = new float[3 * 3 * 3];

        ImagePreprocessor.ResizeAndCenterCrop(1, 3).Normalize([0.5f, 0.25f, 0], [0.5f, 1, 2]).Apply(white, input);

        input.ShouldBe([-1, -1, -1, -1, 1, -1, -1, -1, -1, -.25f, -.25f, -.25f, -.25f, .75f, -.25f, -.25f, -.25f, -.25f, 0, 0, 0, 0, .5f, 0, 0, 0, 0]);
    }

    [Fact]
    public void ABatchIsItsPicturesOneAfterTheOther()
    {
        string[] paths = [Photo, Golden.PathOf("rgba.png"), Golden.PathOf("grey.jpg")];
        float[] expected = [.. paths.SelectMany(Fashion.Load)];
        float[] loaded = new float[expected.Length], decoded = new float[expected.Length], applied = new float[expected.Length], streamed = new float[Fashion.Length];

        Fashion.Load(paths, loaded);
        Fashion.Decode([.. paths.Select(path => new ReadOnlyMemory<byte>(File.ReadAllBytes(path)))], decoded);
        Fashion.Apply([.. paths.Select(path => Picture.Load(path))], applied);
        using (FileStream stream = File.OpenRead(Photo))
        {
            Fashion.Decode(stream, streamed);
        }

        loaded.ShouldBe(expected);
        decoded.ShouldBe(expected);
        applied.ShouldBe(expected);
        streamed.ShouldBe(expected[..Fashion.Length]);
    }

    [Fact]
    public void NothingIsWrittenWhereOneOfABatchFails()
    {
        byte[] whole = Golden.Bytes("rgb.png");
        float[] destination = new float[2 * Fashion.Length];

        PictureException error = Should.Throw<PictureException>(() => Fashion.Decode([whole, whole.AsMemory(0, whole.Length / 2)], destination));

        error.Message.ShouldStartWith("Cannot read the picture encoded[1]: it is truncated: ");
        destination.ShouldAllBe(value => value == 0);
    }

    [Theory]
    [InlineData(783)]
    [InlineData(785)]
    [InlineData(0)]
    public void TheDestinationMustBeAsLongAsTheInput(int length)
    {
        float[] destination = new float[length];

        Should.Throw<ArgumentException>(() => Fashion.Load(Photo, destination)).Message.ShouldStartWith($"Expected 1 x 1 x 28 x 28 = 784 elements, found {length}.");
        Should.Throw<ArgumentException>(() => Fashion.Load([Photo, Photo], destination)).Message.ShouldStartWith($"Expected 2 x 1 x 28 x 28 = 1568 elements, found {length}.");
        Should.Throw<ArgumentException>(() => Fashion.Decode(Golden.Bytes("photo.jpg").AsSpan(), destination));
        destination.ShouldAllBe(value => value == 0);
    }

    [Fact]
    public void WhatIsNullIsNamed()
    {
        float[] destination = new float[Fashion.Length];

        Should.Throw<ArgumentNullException>(() => Fashion.Apply((Picture)null!, destination)).ParamName.ShouldBe("picture");
        Should.Throw<ArgumentNullException>(() => Fashion.Apply([null!], destination)).ParamName.ShouldBe("pictures[0]");
        Should.Throw<ArgumentNullException>(() => Fashion.Load((string)null!, destination)).ParamName.ShouldBe("path");
    }

    [Fact]
    public void NormalizeTakesOneNumberForEachChannel()
    {
        Should.Throw<ArgumentException>(() => Fashion.Normalize([0.1f, 0.2f, 0.3f], [1])).Message.ShouldBe("Expected 1 numbers, one for each channel (Grey), found 3. (Parameter 'mean')");
        Should.Throw<ArgumentException>(() => Fashion.Normalize([0.1f], [0])).Message.ShouldBe("Expected a finite number above 0 for channel 0, found 0. (Parameter 'deviation')");
        Should.Throw<ArgumentException>(() => Fashion.Normalize([float.NaN], [1])).Message.ShouldBe("Expected a finite number for channel 0, found NaN. (Parameter 'mean')");
        Should.Throw<ArgumentException>(() => Fashion.Normalize([0], [1e-45f])).Message.ShouldBe("Expected a number that leaves values finite for channel 0, found 1E-45. (Parameter 'deviation')");
    }

    [Fact]
    public void ManyThreadsMayUseOne()
    {
        byte[] photo = Golden.Bytes("photo.jpg");
        float[] expected = ImagePreprocessor.ImageNet.Load(Photo);

        Parallel.For(0, 32, _ =>
        {
            float[] input = new float[ImagePreprocessor.ImageNet.Length];
            ImagePreprocessor.ImageNet.Decode(photo.AsSpan(), input);
            input.AsSpan().SequenceEqual(expected).ShouldBeTrue();
        });
    }

    /// <summary>Pixels are in pooled memory: what is left are the decoder's handles.</summary>
    [Fact]
    public void AllocatesNoPixels()
    {
        byte[] photo = Golden.Bytes("photo.jpg");
        float[] input = new float[ImagePreprocessor.ImageNet.Length];

        // A collection empties the pool of arrays, which other tests share.
        Allocations.Of(() => ImagePreprocessor.ImageNet.Decode(photo.AsSpan(), input)).ShouldBeLessThan(5_000);
    }
}
