namespace NetGen.Images.Tests;

internal static class PictureAssertions
{
    /// <summary>Fails unless two pictures have the same size, channels and values.</summary>
    public static void ShouldBe(this Picture picture, Picture expected, string name)
    {
        (picture.Height, picture.Width, picture.Color).ShouldBe((expected.Height, expected.Width, expected.Color), name);
        int differing = picture.Pixels.CommonPrefixLength(expected.Pixels);
        differing.ShouldBe(expected.Pixels.Length, $"{name}: the first byte that differs");
    }
}
