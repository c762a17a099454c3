namespace NetGen.Images.Tests.Documentation;

/// <summary>The code of docs/images.md, which stands here to be compiled.</summary>
internal static class Snippets
{
    public static void Chains(INet net, Span<float> destination)
    {
        // torchvision: Resize(256), CenterCrop(224), ToTensor(), Normalize(mean, std) with ImageNet's numbers.
        float[] input = ImagePreprocessor.ImageNet.Load("cat.jpg");
        float[] scores = net.Forward(input);

        string[] labels = LabelFile.Load("imagenet_classes.txt", count: scores.Length);
        Console.WriteLine(labels[scores.IndexOf(scores.Max())]);

        // Fashion-MNIST: 28 x 28, grey, 0 to 1.
        ImagePreprocessor fashion = ImagePreprocessor.Resize(28, 28, PictureOptions.Grey);

        // Sizes and numbers of your own; the last call's numbers count.
        ImagePreprocessor own = ImagePreprocessor.ResizeAndCenterCrop(shorterEdge: 232, size: 224)
            .Normalize(mean: [0.5f, 0.5f, 0.5f], deviation: [0.25f, 0.25f, 0.25f]);

        float[] batch = new float[2 * own.Length];
        own.Load(["cat.jpg", "dog.jpg"], batch);

        float[] one = new float[fashion.Length];
        using Stream upload = File.OpenRead("shirt.png");
        fashion.Decode(upload, one);

        Picture cat = Picture.Load("cat.jpg");
        Picture square = cat.Resize(256).CenterCrop(224);
        own.Apply(square, destination);
    }

    public static ImagePreprocessor Limits()
    {
        PictureOptions careful = PictureOptions.Rgb with { MaxPixels = 16_000_000 };
        ImagePreprocessor uploads = ImagePreprocessor.ResizeAndCenterCrop(256, 224, careful);
        return uploads;
    }

    /// <summary>What the page needs of a network.</summary>
    internal interface INet
    {
        float[] Forward(ReadOnlySpan<float> input);
    }
}
