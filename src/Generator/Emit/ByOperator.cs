using System.Collections.Immutable;
using NetGen.Generator.Operators;

namespace NetGen.Generator.Emit;

/// <summary>What a back end has for operators: each class of a kind that can be made, by the type of operator that it is for.</summary>
/// <typeparam name="TKind">The kind.</typeparam>
/// <param name="operatorOf">The type of operator that one is for.</param>
internal sealed class ByOperator<TKind>(Func<TKind, Type> operatorOf)
{
    private readonly ImmutableDictionary<Type, TKind> all = typeof(TKind).Assembly.GetTypes()
        .Where(type => typeof(TKind).IsAssignableFrom(type) && !type.IsAbstract)
        .Select(type => (TKind)Activator.CreateInstance(type))
        .ToImmutableDictionary(operatorOf);

    /// <summary>What there is for an operator, or for the nearest of what it derives from.</summary>
    public TKind Of(Operator op)
    {
        for (Type? type = op.GetType(); type is not null; type = type.BaseType)
        {
            if (all.TryGetValue(type, out TKind? found))
            {
                return found;
            }
        }

        throw new InvalidOperationException($"No {typeof(TKind).Name} for {op}.");
    }
}
