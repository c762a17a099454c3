namespace NetGen.Images;

/// <summary>Why a picture could not be read.</summary>
public enum PictureProblem
{
    /// <summary>The file or stream holds no byte.</summary>
    Empty,

    /// <summary>The bytes are none of the formats that are read: PNG, JPEG, WebP, GIF, BMP.</summary>
    NotAPicture,

    /// <summary>The data end before the file does, by its own account.</summary>
    Truncated,

    /// <summary>The data contradict their format.</summary>
    Damaged,

    /// <summary>There are more pixels than <see cref="PictureOptions.MaxPixels"/>, a side is longer than any that is read (1,000,000 in PNG, 65,535 in BMP), or the file is longer than an array.</summary>
    TooLarge,

    /// <summary>There are several frames, and <see cref="PictureOptions.FirstFrame"/> is not set.</summary>
    Animated,
}
