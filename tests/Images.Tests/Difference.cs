namespace NetGen.Images.Tests;

internal static class Difference
{
    /// <summary>Fails unless two pictures have the same size and channels, and no value differs by more.</summary>
    public static void ShouldBeWithin(this Picture picture, int most, Picture expected, string name)
    {
        (picture.Height, picture.Width, picture.Color).ShouldBe((expected.Height, expected.Width, expected.Color), name);
        Largest(picture, expected).ShouldBeLessThanOrEqualTo(most, name);
    }

    /// <summary>The largest difference of any two values.</summary>
    public static int Largest(Picture picture, Picture expected)
    {
        int largest = 0;
        for (int i = 0; i < expected.Pixels.Length; i++)
        {
            largest = Math.Max(largest, Math.Abs(picture.Pixels[i] - expected.Pixels[i]));
        }

        return largest;
    }
}
