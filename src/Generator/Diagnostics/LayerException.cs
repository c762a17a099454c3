namespace NetGen.Generator.Diagnostics;

/// <summary>A layer that cannot be: thrown by operators and by the language, caught where the layer's place is known.</summary>
internal sealed class LayerException(string ruleId, string? argument, string message) : Exception(message)
{
    private IReadOnlyList<LayerException> others = [];

    public string RuleId { get; } = ruleId;

    /// <summary>The argument at fault, as in <see cref="Place.Argument"/>.</summary>
    public string? Argument { get; } = argument;

    /// <summary>Which characters of the argument are at fault, where it is a string; null for all of it.</summary>
    public Characters? Characters { get; init; }

    /// <summary>This, and what else is wrong with the layer, whether this is or not.</summary>
    public IEnumerable<LayerException> All => others.Prepend(this);

    /// <summary>Makes checks of which none depends on another.</summary>
    /// <exception cref="LayerException">One of them fails; <see cref="All"/> holds what each of them says.</exception>
    public static void ThrowAll(params IEnumerable<Action> checks)
    {
        var errors = new List<LayerException>();
        foreach (Action check in checks)
        {
            try
            {
                check();
            }
            catch (LayerException error)
            {
                errors.AddRange(error.All);
            }
        }

        if (errors.Count > 0)
        {
            errors[0].others = [.. errors.Skip(1)];
            throw errors[0];
        }
    }
}
