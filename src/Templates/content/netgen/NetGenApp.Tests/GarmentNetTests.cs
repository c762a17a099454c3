using Xunit;

namespace NetGenApp.Tests;

public class GarmentNetTests
{
    private static readonly string Folder = AppContext.BaseDirectory;
    private static readonly GarmentNet Net = GarmentNet.Load(Path.Combine(Folder, "garments.safetensors"));

    public static TheoryData<string> Pictures => [.. GarmentNet.Classes];

    [Theory]
    [MemberData(nameof(Pictures))]
    public void EachPictureIsRecognised(string garment)
    {
        float[] scores = Net.Forward(Read(garment));

        Assert.Equal(garment, GarmentNet.Classes[Array.IndexOf(scores, scores.Max())]);
        Assert.Equal(1, scores.Sum(), tolerance: 1e-5);
    }

    [Fact]
    public void ABatchIsItsPictures()
    {
        float[][] pictures = [.. GarmentNet.Classes.Select(Read)];
        float[] scores = new float[pictures.Length * GarmentNet.Info.OutputLength];

        Net.Forward([.. pictures.SelectMany(picture => picture)], scores, pictures.Length);

        Assert.Equal(pictures.SelectMany(picture => Net.Forward(picture)), scores);
    }

    private static float[] Read(string garment) => GreyPicture.Read(Path.Combine(Folder, "pictures", $"{garment}.pgm"), width: 28, height: 28);
}
