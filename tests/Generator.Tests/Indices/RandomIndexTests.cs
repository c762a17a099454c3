using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator.Emit.Indices;
using NetGen.Generator.Primitives;
using NetGen.Tests;

namespace NetGen.Generator.Tests.Indices;

/// <summary>Random address arithmetic, as C# compiles what is written of it, is what it would be if nothing were simplified, and is within its bounds.</summary>
public sealed class RandomIndexTests
{
    private const int Count = 3000;

    // Indices of so many elements; the last is of no known number.
    private static readonly (string Name, int[] Values)[] Variables =
    [
        ("a", [0, 1]),
        ("b", [0, 1, 2]),
        ("c", [0, 1, 2, 3, 4, 5, 6, 7]),
        ("d", [0, 1, 2, 5, 11, 12, 13, 24, 40, 1001]),
    ];

    private static readonly ImmutableArray<int[]> Points =
        [.. from a in Variables[0].Values from b in Variables[1].Values from c in Variables[2].Values from d in Variables[3].Values select (int[])[a, b, c, d]];

    [Fact]
    public void WhatIsWrittenIsWhatIsMeant()
    {
        var random = new Random((int)Campaign.Seed);
        List<Sample> samples = [.. Enumerable.Range(0, Count).Select(_ => Make(random, random.Next(1, 6)))];
        var source = new StringBuilder("public static class Written\n{\n");
        for (int i = 0; i < Count; i++)
        {
            source.Append($"    public static int E{i}(int a, int b, int c, int d) => {samples[i].Expression};\n");
        }

        using var compiled = new MemoryStream();
        CSharpCompilation.Create("Written", [CSharpSyntaxTree.ParseText($"{source}}}\n")], ConsumerReferences.All, new(OutputKind.DynamicallyLinkedLibrary))
            .Emit(compiled).Diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).ShouldBeEmpty();
        compiled.Position = 0;
        var context = new AssemblyLoadContext("Written", isCollectible: true);
        Type written = context.LoadFromStream(compiled).GetType("Written")!;
        for (int i = 0; i < Count; i++)
        {
            var run = written.GetMethod($"E{i}", BindingFlags.Public | BindingFlags.Static)!.CreateDelegate<Func<int, int, int, int, int>>();
            Bounds bounds = samples[i].Expression.Bounds;
            for (int p = 0; p < Points.Length; p++)
            {
                int[] at = Points[p];
                int value = run(at[0], at[1], at[2], at[3]);
                if (value != samples[i].Values[p] || value < bounds.Least || value > bounds.Greatest)
                {
                    Assert.Fail($"{samples[i].Meaning} as {samples[i].Expression} at {string.Join(", ", at)} is {value} and not {samples[i].Values[p]}, bounds {bounds}");
                }
            }
        }

        context.Unload();
    }

    private static Sample Make(Random random, int depth)
    {
        if (depth == 0)
        {
            int which = random.Next(-1, Variables.Length);
            if (which < 0)
            {
                int value = random.Next(-3, 20);
                return new($"{value}", value, [.. Points.Select(_ => value)]);
            }

            var (name, values) = Variables[which];
            return new(name, which < 3 ? IndexExpression.Variable(name, values.Length) : IndexExpression.Variable(name), [.. Points.Select(point => point[which])]);
        }

        Sample a = Make(random, depth - 1), b = Make(random, random.Next(depth));
        int number = random.Next(1, 13);
        switch (random.Next(8))
        {
            case 0:
                return new($"({a.Meaning} + {b.Meaning})", a.Expression + b.Expression, Zip(a, b, (x, y) => x + y));
            case 1:
                return new($"({a.Meaning} - {b.Meaning})", a.Expression - b.Expression, Zip(a, b, (x, y) => x - y));
            case 2 when a.Values.Max(Math.Abs) < 10_000 && b.Values.Max(Math.Abs) < 10_000:
                return new($"({a.Meaning} * {b.Meaning})", a.Expression * b.Expression, Zip(a, b, (x, y) => x * y));
            case 3 when a.Values.Max(Math.Abs) < 1_000_000:
                return new($"({a.Meaning} * {number})", a.Expression * number, [.. a.Values.Select(x => x * number)]);
            case 4 when a.Values.Min() >= 0:
                return new($"({a.Meaning} / {number})", a.Expression / number, [.. a.Values.Select(x => x / number)]);
            case 5 when a.Values.Min() >= 0:
                return new($"({a.Meaning} % {number})", a.Expression % number, [.. a.Values.Select(x => x % number)]);
            case 6 when a.Values.Min() >= 0:
                return new($"nearest({a.Meaning})", IndexExpression.Nearest(a.Expression, 0.7f, number), [.. a.Values.Select(x => Math.Min((int)(x * 0.7f), number - 1))]);
            default:
                bool isLess = random.Next(2) == 0;
                return new(
                    $"({a.Meaning} {(isLess ? "<" : ">=")} {number} ? {a.Meaning} : {b.Meaning})",
                    (isLess ? a.Expression < number : a.Expression >= number).Choose(a.Expression, b.Expression),
                    Zip(a, b, (x, y) => x < number == isLess ? x : y));
        }
    }

    private static ImmutableArray<int> Zip(Sample a, Sample b, Func<int, int, int> both) => [.. a.Values.Zip(b.Values, both)];

    /// <param name="Meaning">What was combined.</param>
    /// <param name="Expression">What became of it.</param>
    /// <param name="Values">What it is at all points.</param>
    private sealed record Sample(string Meaning, IndexExpression Expression, ImmutableArray<int> Values);
}
