namespace NetGen;

/// <summary>The tensors that a load passed over, because of <c>except</c>. (PyTorch's <c>load_state_dict</c> names them missing and unexpected keys.)</summary>
public sealed class PassedOver
{
    private const int Named = 4;

    internal PassedOver(IReadOnlyList<string> missing, IReadOnlyList<string> misshapen, IReadOnlyList<string> superfluous)
    {
        Missing = missing;
        Misshapen = misshapen;
        Superfluous = superfluous;
    }

    /// <summary>Those of the network that the file does not hold.</summary>
    public IReadOnlyList<string> Missing { get; }

    /// <summary>Those of the network that the file holds in another shape, or as numbers that are not loaded.</summary>
    public IReadOnlyList<string> Misshapen { get; }

    /// <summary>Those of the file that the network does not have, by the names that the load gave them.</summary>
    public IReadOnlyList<string> Superfluous { get; }

    /// <summary>Those of the network that were not loaded: <see cref="Missing"/> and <see cref="Misshapen"/>.</summary>
    public IReadOnlyList<string> NotLoaded => [.. Missing, .. Misshapen];

    /// <summary>How many there are of each kind, and their first names: <c>1 missing (fc.bias), 0 misshapen, 0 superfluous</c>.</summary>
    public override string ToString() => $"{Describe(Missing, "missing")}, {Describe(Misshapen, "misshapen")}, {Describe(Superfluous, "superfluous")}";

    private static string Describe(IReadOnlyList<string> names, string kind) => names.Count == 0
        ? $"0 {kind}"
        : $"{names.Count} {kind} ({string.Join(", ", names.Take(Named).Select(MessageText.OnOneLine))}{(names.Count > Named ? ", ..." : "")})";
}
