using NetGen.Generator.Primitives;

namespace NetGen.Generator.Expressions;

/// <summary>What the names in expressions stand for: <c>in</c> and the parameters of the block.</summary>
internal sealed class Names(IReadOnlyDictionary<string, Quantity> values)
{
    /// <summary>Channels of the value that enters the block.</summary>
    public const string Input = "in";

    public IEnumerable<string> Known => values.Keys;

    public Quantity? Find(string name) => values.TryGetValue(name, out Quantity? value) ? value : null;

    /// <summary>The error for a name that stands for nothing.</summary>
    public ExpressionException Unknown(Expression.Name name)
    {
        string? nearest = NearestName.To(name.Identifier, values.Keys);
        string known = string.Join(", ", values.Keys.OrderBy(k => k, StringComparer.Ordinal));
        return new(name.Position, $"unknown name '{name.Identifier}'{(nearest is null ? "." : $", did you mean '{nearest}'?")} Known here: {known}");
    }
}
