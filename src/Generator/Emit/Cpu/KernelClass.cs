namespace NetGen.Generator.Emit.Cpu;

/// <summary>The members of the class that holds a network's kernels. Those with equal text are written once.</summary>
internal sealed class KernelClass
{
    /// <summary>Stands for a member's own name in its text.</summary>
    public const string Self = "$SELF$";

    private readonly Dictionary<string, string> names = [];
    private readonly HashSet<string> taken = [];
    private readonly List<string> methods = [];
    private readonly List<string> types = [];
    private readonly SortedDictionary<string, Tile> tiles = new(StringComparer.Ordinal);

    /// <summary>Adds a kernel and returns its name: that of an equal one, where there is one.</summary>
    /// <param name="name">Its name, if that is not taken yet.</param>
    /// <param name="text">Its text, with <see cref="Self"/> for the name.</param>
    /// <param name="comment">What stands before it; that of the first of equal kernels is kept.</param>
    public string Method(string name, string text, string comment) => Define(name, text, comment, methods);

    /// <summary>Adds a type and returns its name: that of an equal one, where there is one.</summary>
    /// <inheritdoc cref="Method"/>
    public string Type(string name, string text, string comment) => Define(name, text, comment, types);

    /// <summary>Asks for a register tile and returns its name.</summary>
    public string Need(Tile tile)
    {
        tiles[tile.Name] = tile;
        return tile.Name;
    }

    public void Emit(SourceWriter writer)
    {
        foreach (string member in methods.Concat(types))
        {
            writer.Line().Line(member);
        }

        foreach (Tile tile in tiles.Values)
        {
            writer.Line();
            RegisterTile.Emit(writer, tile);
        }
    }

    private string Define(string name, string text, string comment, List<string> members)
    {
        if (names.TryGetValue(text, out string known))
        {
            return known;
        }

        string unique = name;
        for (int i = 2; !taken.Add(unique); i++)
        {
            unique = $"{name}_{i}";
        }

        names[text] = unique;
        members.Add($"{comment}\n{text.Replace(Self, unique).TrimEnd('\n')}");
        return unique;
    }
}
