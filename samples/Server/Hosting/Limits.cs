namespace ServerSample.Hosting;

/// <summary>What the server takes on at once; the section "Limits" of the settings.</summary>
internal sealed record Limits
{
    /// <summary>Bytes of a request's body; a larger one is answered with 413.</summary>
    public long BodyBytes { get; init; } = 4 << 20;

    /// <summary>Requests that are decoded and computed at once; one for each processor, unless set.</summary>
    public int Forwards { get; init; } = Environment.ProcessorCount;

    /// <summary>Requests that wait for one of these to end; another one is answered with 429.</summary>
    public int Waiting { get; init; } = 256;

    /// <summary>Checks that they can be kept.</summary>
    /// <exception cref="InvalidOperationException">They cannot; the message names the setting.</exception>
    public Limits Checked()
    {
        Require(BodyBytes >= 1, nameof(BodyBytes), BodyBytes, "at least 1");
        Require(Forwards >= 1, nameof(Forwards), Forwards, "at least 1");
        Require(Waiting >= 0, nameof(Waiting), Waiting, "at least 0");
        return this;

        static void Require(bool holds, string name, long found, string expected)
        {
            if (!holds) throw new InvalidOperationException($"The setting Limits:{name} must be {expected}, found {found}.");
        }
    }
}
