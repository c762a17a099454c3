using System.IO.Enumeration;

namespace NetGen;

/// <summary>What a caller says of the names in a file: how they become the network's, and which need not.</summary>
internal sealed class TensorNames
{
    /// <summary>The names as they are.</summary>
    public static readonly TensorNames AsTheyAre = new(prefix: null, rename: null, except: null);

    private readonly Func<string, string>? _rename;

    /// <param name="prefix">Is taken off the names that start with it.</param>
    /// <param name="rename">Renames what is left.</param>
    /// <param name="except">Patterns, divided by semicolons.</param>
    public TensorNames(string? prefix, Func<string, string>? rename, string? except)
    {
        Prefix = prefix ?? "";
        _rename = rename;
        Exceptions = except?.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
    }

    /// <summary>What is taken off; empty where nothing is.</summary>
    public string Prefix { get; }

    /// <summary>Whether the caller's function renames what is left.</summary>
    public bool AreRenamed => _rename is not null;

    /// <summary>Patterns of the names whose tensors need not fit: <c>*</c> is any text, <c>?</c> any character.</summary>
    public IReadOnlyList<string> Exceptions { get; }

    /// <summary>The network's name for a tensor of a file; null, or empty, where the caller's function gave it none.</summary>
    public string? Of(string name)
    {
        if (HasPrefix(name)) name = name[Prefix.Length..];
        return _rename is null ? name : _rename(name);
    }

    /// <summary>Whether something is taken off a name in a file.</summary>
    public bool HasPrefix(string name) => Prefix.Length > 0 && name.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>Whether a tensor need not fit.</summary>
    public bool IsExcepted(string name) => Exceptions.Any(pattern => Matches(pattern, name));

    /// <summary>Whether a name has a pattern.</summary>
    // Of files, none has an empty name; and a backslash would make an ordinary character of the next.
    public static bool Matches(string pattern, string name) => name.Length == 0 ? pattern.Trim('*').Length == 0 : FileSystemName.MatchesSimpleExpression(pattern.Replace("\\", "\\\\"), name, ignoreCase: false);
}
