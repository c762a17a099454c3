namespace ServerSample.Hosting;

/// <summary>What the server takes on at once; the section "Limits" of the settings.</summary>
internal sealed record Limits
{
    /// <summary>Bytes of a request's body; a larger one is answered with 413.</summary>
    public long BodyBytes { get; init; } = 4 << 20;

    /// <summary>Forwards at once; 0 for one for each processor.</summary>
    public int Forwards { get; init; }

    /// <summary>Requests that wait for a forward to end; another one is answered with 429.</summary>
    public int Waiting { get; init; } = 256;

    /// <summary>Checks that they can be kept.</summary>
    /// <exception cref="InvalidOperationException">They cannot; the message names the setting.</exception>
    public Limits Checked()
    {
        Require(BodyBytes >= 1, nameof(BodyBytes), BodyBytes, "at least 1");
        Require(Forwards >= 0, nameof(Forwards), Forwards, "at least 0");
        Require(Waiting >= 0, nameof(Waiting), Waiting, "at least 0");
        return this with { Forwards = Forwards == 0 ? Environment.ProcessorCount : Forwards };

        static void Require(bool holds, string name, long found, string expected)
        {
            if (!holds) throw new InvalidOperationException($"The setting Limits:{name} must be {expected}, found {found}.");
        }
    }
}
