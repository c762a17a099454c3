namespace NetGen.Images;

/// <summary>The channels of a picture.</summary>
public enum PictureColor
{
    /// <summary>Red, green, blue.</summary>
    Rgb,

    /// <summary>One channel, the luma of ITU-R 601-2: <c>0.299 R + 0.587 G + 0.114 B</c>, rounded as Pillow's <c>convert("L")</c> rounds it.</summary>
    Grey,
}
