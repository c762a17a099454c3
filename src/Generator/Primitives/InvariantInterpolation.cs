using System.Globalization;
using System.Text;

namespace System.Runtime.CompilerServices;

/// <summary>
/// What the C# compiler makes of <c>$"..."</c> where the framework has no such type of its own: every interpolated string of this assembly formats its numbers as the
/// invariant culture does. The compiler runs under the developer's culture, and some of these write a minus sign that is none in C#, or a decimal comma.
/// </summary>
[InterpolatedStringHandler]
internal readonly ref struct DefaultInterpolatedStringHandler
{
    private readonly StringBuilder text;

    /// <param name="literalLength">Characters of the parts as written.</param>
    /// <param name="formattedCount">How many values there are.</param>
    public DefaultInterpolatedStringHandler(int literalLength, int formattedCount) => text = new(literalLength + (formattedCount * 8));

    public void AppendLiteral(string value) => text.Append(value);

    public void AppendFormatted(string? value) => text.Append(value);

    public void AppendFormatted<T>(T value, string? format = null) =>
        text.Append(value is IFormattable formattable ? formattable.ToString(format, CultureInfo.InvariantCulture) : value?.ToString());

    public string ToStringAndClear() => text.ToString();
}

/// <summary>Marks a type that interpolated strings are built with.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
internal sealed class InterpolatedStringHandlerAttribute : Attribute;
