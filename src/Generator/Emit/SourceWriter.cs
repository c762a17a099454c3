using System.Globalization;
using System.Text;
using NetGen.Generator.Emit.Indices;
using NetGen.Generator.Primitives;

namespace NetGen.Generator.Emit;

/// <summary>Writes C# line by line, indented by block. Numbers are invariant.</summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder text = new();
    private readonly HashSet<string> variables = [];
    private int depth;
    private bool isBlockEmpty;

    /// <summary>Names of the variables that what is computed of indices is made of.</summary>
    public IReadOnlyCollection<string> Variables => variables;

    /// <summary>Notes variables that are used outside of what is written here.</summary>
    public void Request(params IEnumerable<IndexExpression> expressions) => variables.UnionWith(expressions.SelectMany(expression => expression.Variables));

    /// <summary>Writes one or more lines at the current indentation; an empty string leaves a line free, if it is not the first of a block.</summary>
    public SourceWriter Line(Code lines = default)
    {
        variables.UnionWith(lines.Variables);
        string all = lines.ToString();
        if (all.Length == 0 && isBlockEmpty)
        {
            return this;
        }

        isBlockEmpty = false;
        foreach (string line in all.Split('\n'))
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

    /// <summary>Declares a variable for what is computed of indices, unless it is a literal or a variable already.</summary>
    /// <returns>What stands for it.</returns>
    public IndexExpression Declare(string name, IndexExpression value)
    {
        if (value.IsSimple)
        {
            return value;
        }

        Line($"int {name} = {value};");
        return IndexExpression.Variable(name, value.Bounds);
    }

    /// <summary>Writes a comment with text of the user's in it.</summary>
    public SourceWriter Comment(string text) => Line($"// {OneLine.Of(text)}");

    /// <summary>Writes a header and a block after it, closed when the result is disposed.</summary>
    public Closer Block(Code header) => Line(header).Body();

    /// <summary>Opens a block, closed when the result is disposed.</summary>
    public Closer Body()
    {
        Line("{");
        depth++;
        isBlockEmpty = true;
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
    public static string Quote(string value) => $"\"{OneLine.Of(value.Replace("\\", "\\\\").Replace("\"", "\\\""))}\"";

    /// <summary>Text of the user's for a documentation comment.</summary>
    public static string Escape(string value) => OneLine.Of(value).Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");

    internal readonly struct Closer(SourceWriter writer) : IDisposable
    {
        public void Dispose()
        {
            writer.depth--;
            writer.Line("}");
        }
    }
}
