using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace NetGen.Generator.Tests;

/// <summary>A source in which the places of expected diagnostics are marked: <c>{|NG0201:9|}</c>. Marks may nest.</summary>
/// <param name="Text">The source without the marks.</param>
/// <param name="Marks">ID and place of each expected diagnostic, in the order of the opening marks.</param>
internal sealed record MarkedSource(string Text, ImmutableArray<(string Id, TextSpan Span)> Marks)
{
    public static MarkedSource Parse(string marked)
    {
        var text = new StringBuilder();
        var marks = new List<(string Id, TextSpan Span)>();
        var open = new Stack<int>();
        for (int i = 0; i < marked.Length; i++)
        {
            if (IsAt(marked, i, "{|"))
            {
                int colon = marked.IndexOf(':', i);
                open.Push(marks.Count);
                marks.Add((marked[(i + 2)..colon], new TextSpan(text.Length, 0)));
                i = colon;
            }
            else if (IsAt(marked, i, "|}"))
            {
                int mark = open.Pop();
                marks[mark] = (marks[mark].Id, TextSpan.FromBounds(marks[mark].Span.Start, text.Length));
                i++;
            }
            else
            {
                text.Append(marked[i]);
            }
        }

        return open.Count == 0
            ? new MarkedSource(text.ToString(), [.. marks])
            : throw new FormatException($"A mark '{marks[open.Peek()].Id}' is not closed.");
    }

    private static bool IsAt(string text, int index, string word) => string.CompareOrdinal(text, index, word, 0, word.Length) == 0;
}
