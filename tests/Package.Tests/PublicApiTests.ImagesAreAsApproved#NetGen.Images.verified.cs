sealed class NetGen.Images.ImagePreprocessor
    ImagePreprocessor Normalize(ReadOnlySpan<float> mean, ReadOnlySpan<float> deviation)
    float[] Load(string path)
    int Channels { get; }
    int Height { get; }
    int Length { get; }
    int Width { get; }
    static ImagePreprocessor ImageNet { get; }
    static ImagePreprocessor Resize(int height, int width, PictureOptions options = default)
    static ImagePreprocessor ResizeAndCenterCrop(int shorterEdge, int height, int width, PictureOptions options = default)
    static ImagePreprocessor ResizeAndCenterCrop(int shorterEdge, int size, PictureOptions options = default)
    void Apply(Picture picture, Span<float> destination)
    void Apply(ReadOnlySpan<Picture> pictures, Span<float> destination)
    void Decode(ReadOnlySpan<ReadOnlyMemory<byte>> encoded, Span<float> destination)
    void Decode(ReadOnlySpan<byte> encoded, Span<float> destination)
    void Decode(Stream encoded, Span<float> destination)
    void Load(ReadOnlySpan<string> paths, Span<float> destination)
    void Load(string path, Span<float> destination)

static class NetGen.Images.LabelFile
    static string[] Load(string path, Nullable<int> count = default)

sealed class NetGen.Images.Picture
    Picture CenterCrop(int height, int width)
    Picture CenterCrop(int size)
    Picture Convert(PictureColor color)
    Picture Resize(int height, int width)
    Picture Resize(int shorterEdge)
    PictureColor Color { get; }
    ReadOnlySpan<byte> Pixels { get; }
    int Channels { get; }
    int Height { get; }
    int Width { get; }
    new(ReadOnlySpan<byte> pixels, int height, int width, PictureColor color)
    static Picture Decode(ReadOnlySpan<byte> encoded, PictureOptions options = default)
    static Picture Decode(Stream encoded, PictureOptions options = default)
    static Picture Load(string path, PictureOptions options = default)

enum NetGen.Images.PictureColor
    Grey = 1
    Rgb = 0

sealed class NetGen.Images.PictureException : IOException, ISerializable
    PictureProblem Problem { get; }
    new(string source, PictureProblem problem, string details)

sealed class NetGen.Images.PictureOptions : IEquatable<PictureOptions>
    PictureColor Color { get; init; }
    bool ApplyOrientation { get; init; }
    bool FirstFrame { get; init; }
    long MaxPixels { get; init; }
    new()
    static PictureOptions Grey { get; }
    static PictureOptions Rgb { get; }

enum NetGen.Images.PictureProblem
    Animated = 5
    Damaged = 3
    Empty = 0
    NotAPicture = 1
    TooLarge = 4
    Truncated = 2

