using System.Globalization;
using System.Text;

namespace NetGen.Generator.Emit;

/// <summary>Writes C# line by line, indented by block. Numbers are invariant.</summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder text = new();
    private int depth;

    /// <summary>Writes one or more lines at the current indentation; an empty string leaves a line free.</summary>
    public SourceWriter Line(string lines = "")
    {
        foreach (string line in lines.Split('\n'))
        {
            string trimmed = line.TrimEnd('\r', ' ');
            if (trimmed.Length > 0)
            {
                text.Append(' ', depth * 4).Append(trimmed);
            }

            text.Append('\n');
        }

        return this;
    }

    /// <summary>Writes a header and a block after it, closed when the result is disposed.</summary>
    public Closer Block(string header) => Line(header).Body();

    /// <summary>Opens a block, closed when the result is disposed.</summary>
    public Closer Body()
    {
        Line("{");
        depth++;
        return new(this);
    }

    public override string ToString() => text.ToString();

    /// <summary>A number as a C# literal of type float; the shortest that reads back the same.</summary>
    public static string Float(double value) => (float)value switch
    {
        float.PositiveInfinity => "float.PositiveInfinity",
        float.NegativeInfinity => "float.NegativeInfinity",
        var f when float.IsNaN(f) => "float.NaN",
        var f => f.ToString("R", CultureInfo.InvariantCulture) + "f",
    };

    /// <summary>A string as a C# literal.</summary>
    public static string Quote(string value) =>
        "\"" + string.Concat(value.Select(c => c switch
        {
            '"' => "\\\"",
            '\\' => "\\\\",
            < ' ' or (>= '\u007f' and <= '\u00a0') or '\u2028' or '\u2029' => $"\\u{(int)c:x4}",
            _ => c.ToString(),
        })) + "\"";

    /// <summary>Text for a documentation comment.</summary>
    public static string Escape(string value) => value.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");

    internal readonly struct Closer(SourceWriter writer) : IDisposable
    {
        public void Dispose()
        {
            writer.depth--;
            writer.Line("}");
        }
    }
}
