namespace NetGen.Generator.Operators.Parameters;

/// <summary>
/// A parameter of a layer. It stands here once: how it is read and described follows from it and so does docs/layers.md; the attribute, with its documentation, is held against it by a test.
/// </summary>
/// <param name="Name">As the attribute writes it: in camel case for one of the constructor, in Pascal case for a property.</param>
/// <param name="Meaning">What it does, in sentences of Markdown.</param>
internal abstract record LayerParameter(string Name, string Meaning)
{
    /// <summary>What PyTorch calls it; null where PyTorch has no such parameter.</summary>
    public string? PyTorch { get; init; } = SnakeCase(Name);

    /// <summary>What it is in the attribute.</summary>
    public abstract Type Type { get; }

    /// <summary>What it is where it is not written; null where it must be, or where there is no such value.</summary>
    public abstract object? Default { get; }

    /// <summary>What stands in for it where it is not written and has no <see cref="Default"/>, in words: another parameter, or "none".</summary>
    public string? Absent { get; init; }

    /// <summary>Whether it is one of the constructor.</summary>
    public bool IsPositional => char.IsLower(Name[0]);

    /// <summary>Whether it must be written.</summary>
    public virtual bool IsRequired => Default is null && Absent is null;

    /// <summary>As PyTorch writes names: ceil_mode for CeilMode.</summary>
    private static string SnakeCase(string name) =>
        string.Concat(name.Select((c, i) => char.IsUpper(c) ? $"{(i == 0 ? "" : "_")}{char.ToLowerInvariant(c)}" : $"{c}"));
}

/// <inheritdoc cref="LayerParameter"/>
/// <typeparam name="T">What it is to the operator.</typeparam>
internal abstract record LayerParameter<T>(string Name, string Meaning) : LayerParameter(Name, Meaning)
{
    /// <summary>Its value; where that cannot be, <see cref="Arguments.Errors"/> says why and another takes its place.</summary>
    public abstract T Read(Arguments arguments);

    /// <summary>Whether this is its value where it is not written.</summary>
    public bool IsDefault(T value) => Equals(value, Default);
}
