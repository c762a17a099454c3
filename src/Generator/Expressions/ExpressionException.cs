namespace NetGen.Generator.Expressions;

/// <summary>An expression that is wrong or has no value. The message is for the user and says where in the expression.</summary>
/// <param name="position">Offset of the first character at fault.</param>
/// <param name="message">What is wrong.</param>
internal sealed class ExpressionException(int position, string message) : FormatException($"{message} (at {position + 1})")
{
    /// <summary>Offset of the first character at fault.</summary>
    public int Position { get; } = position;
}
