namespace NetGen.Images;

/// <summary>One axis of torchvision's <c>center_crop</c> (torchvision/transforms/functional.py): the part of a picture that is kept, and where it lies in the result.</summary>
/// <param name="First">The first kept row or column of the picture.</param>
/// <param name="Count">How many are kept.</param>
/// <param name="Padding">How many zeros lie before them in the result.</param>
internal readonly record struct CenterCrop(long First, int Count, int Padding)
{
    /// <param name="length">The picture's length.</param>
    /// <param name="crop">The result's.</param>
    public static CenterCrop Of(long length, int crop) =>
        length < crop
            ? new CenterCrop(0, (int)length, (crop - (int)length) / 2)
            // Python's round: halves go to the even number.
            : new CenterCrop((long)Math.Round((length - crop) / 2.0, MidpointRounding.ToEven), crop, 0);
}
