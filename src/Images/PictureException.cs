namespace NetGen.Images;

/// <summary>A picture cannot be read. No pixel was handed out.</summary>
public sealed class PictureException : IOException
{
    /// <summary>Reports what is wrong with a picture.</summary>
    /// <param name="source">Which picture: a path in quotes, or which of several; null where there is but one.</param>
    /// <param name="problem">What is wrong.</param>
    /// <param name="details">The same in a sentence: what was expected, what was found.</param>
    public PictureException(string? source, PictureProblem problem, string details)
        : base(source is null ? $"Cannot read the picture: {details}" : $"Cannot read the picture {source}: {details}") => Problem = problem;

    /// <summary>What is wrong; a server chooses its status code by it.</summary>
    public PictureProblem Problem { get; }
}
