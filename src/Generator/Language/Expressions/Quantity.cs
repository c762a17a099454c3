using System.Globalization;

namespace NetGen.Generator.Language.Expressions;

/// <summary>What an expression evaluates to, or a parameter holds.</summary>
internal abstract record Quantity
{
    public sealed override string ToString() => this switch
    {
        Integer i => i.Value.ToString(CultureInfo.InvariantCulture),

        // A float constant that reached us as a double is shown as it was written.
        Real { Value: var d } when d == (float)d => ((float)d).ToString("R", CultureInfo.InvariantCulture),
        Real { Value: var d } => d.ToString("R", CultureInfo.InvariantCulture),
        Boolean b => b.Value ? "true" : "false",
        _ => ((Opaque)this).Kind,
    };

    public sealed record Integer(long Value) : Quantity;

    public sealed record Real(double Value) : Quantity;

    public sealed record Boolean(bool Value) : Quantity;

    /// <summary>An argument that cannot be calculated with, but be passed on: an array or a string.</summary>
    public sealed record Opaque(Frontend.ArgumentValue Value, string Kind) : Quantity;
}
