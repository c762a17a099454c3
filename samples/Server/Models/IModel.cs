using NetGen;
using NetGen.Images;

namespace ServerSample.Models;

/// <summary>A network that classifies pictures, and what belongs to it.</summary>
internal interface IModel
{
    /// <summary>The network.</summary>
    NetworkInfo Info { get; }

    /// <summary>What the scores are of, in their order.</summary>
    IReadOnlyList<string> Labels { get; }

    /// <summary>The input that a picture is.</summary>
    /// <exception cref="PictureException">It is no picture, only a part of one, or too large.</exception>
    float[] Prepare(ReadOnlySpan<byte> picture);

    /// <summary>The probabilities of the classes; from any number of threads.</summary>
    float[] Forward(float[] input);
}
