using System.IO.Enumeration;

namespace NetGen;

/// <summary>What a caller says of the names in a file: how they become the network's, and which need not.</summary>
internal sealed class TensorNames
{
    /// <summary>The names as they are.</summary>
    public static readonly TensorNames AsTheyAre = new(prefix: null, rename: null, except: null);

    private readonly string? _prefix;
    private readonly Func<string, string>? _rename;

    /// <param name="prefix">Is taken off the names that start with it.</param>
    /// <param name="rename">Renames what is left.</param>
    /// <param name="except">Patterns, divided by semicolons.</param>
    public TensorNames(string? prefix, Func<string, string>? rename, string? except)
    {
        _prefix = prefix;
        _rename = rename;
        Exceptions = except?.Split(';', StringSplitOptions.TrimEntries) ?? [];
    }

    /// <summary>Patterns of the names whose tensors need not fit: <c>*</c> is any text, <c>?</c> any character.</summary>
    public IReadOnlyList<string> Exceptions { get; }

    /// <summary>The network's name for a tensor of a file; null, or empty, where the caller's function gave it none.</summary>
    public string? Of(string name)
    {
        if (_prefix is not null && name.StartsWith(_prefix, StringComparison.Ordinal)) name = name[_prefix.Length..];
        return _rename is null ? name : _rename(name);
    }

    /// <summary>Whether a tensor need not fit.</summary>
    public bool IsExcepted(string name) => Exceptions.Any(pattern => Matches(pattern, name));

    /// <summary>Whether a name has a pattern.</summary>
    public static bool Matches(string pattern, string name) => FileSystemName.MatchesSimpleExpression(pattern, name, ignoreCase: false);
}
