using System.Globalization;
using System.Text;

namespace NetGen.Generator.Primitives;

/// <summary>Text of the user's for a message, a comment or a literal.</summary>
internal static class OneLine
{
    /// <summary>What would end the line, or is not to be seen, is written as C# escapes it.</summary>
    public static string Of(string value)
    {
        var line = new StringBuilder(value.Length);
        for (int i = 0; i < value.Length; i++)
        {
            if (char.IsSurrogatePair(value, i))
            {
                line.Append(value, i++, 2);
            }
            else if (char.GetUnicodeCategory(value[i]) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned || value[i] == '\u00a0')
            {
                line.Append($"\\u{(int)value[i]:x4}");
            }
            else
            {
                line.Append(value[i]);
            }
        }

        return line.ToString();
    }
}
