using LeNetSample;

namespace Samples.Tests;

public sealed class FashionMnistTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_shipped_subset_is_complete()
    {
        FashionMnist data = FashionMnist.FindTestImages(ShippedFiles.Folder);

        data.Count.ShouldBe(2000);
        data.Pixels.Length.ShouldBe(2000 * 28 * 28);
        data.Labels[..10].ShouldBe(new byte[] { 9, 2, 1, 1, 6, 1, 4, 6, 5, 7 });
        IdxFile.Read(Path.Combine(ShippedFiles.Folder, "train-images-idx3-ubyte.gz"), rank: 3).Shape.ShouldBe([10_000, 28, 28]);
        IdxFile.Read(Path.Combine(ShippedFiles.Folder, "train-labels-idx1-ubyte.gz"), rank: 1).Shape.ShouldBe([10_000]);
    }

    [Fact]
    public void Take_keeps_the_first_images()
    {
        FashionMnist data = FashionMnist.FindTestImages(ShippedFiles.Folder);

        FashionMnist taken = data.Take(3);

        taken.Count.ShouldBe(3);
        taken.Image(2).ToArray().ShouldBe(data.Image(2).ToArray());
        data.Take(5000).Count.ShouldBe(2000);
    }

    [Fact]
    public void A_folder_without_the_files_is_an_io_error_that_names_the_file() =>
        Should.Throw<IOException>(() => FashionMnist.FindTestImages(_folder.Path)).Message.ShouldContain("t10k-images-idx3-ubyte.gz");

    [Fact]
    public void Images_of_another_size_are_rejected()
    {
        Write(IdxBytes.Of([1, 2, 3], new byte[6]), IdxBytes.Of([1], [0]));

        Problem().ShouldContain("images of 28 x 28 are expected, not of 2 x 3");
    }

    [Fact]
    public void Labels_must_be_as_many_as_images()
    {
        Write(IdxBytes.Of([2, 28, 28], new byte[2 * 784]), IdxBytes.Of([1], [0]));

        Problem().ShouldContain("1 labels for 2 images");
    }

    [Fact]
    public void Labels_must_name_a_class()
    {
        Write(IdxBytes.Of([2, 28, 28], new byte[2 * 784]), IdxBytes.Of([2], [9, 10]));

        Problem().ShouldContain("label 1 is 10");
    }

    private string Problem() => Should.Throw<InvalidDataException>(() => FashionMnist.FindTestImages(_folder.Path)).Message;

    private void Write(byte[] images, byte[] labels)
    {
        File.WriteAllBytes(_folder.File("t10k-images-idx3-ubyte.gz"), IdxBytes.Zipped(images));
        File.WriteAllBytes(_folder.File("t10k-labels-idx1-ubyte.gz"), IdxBytes.Zipped(labels));
    }
}
