using NetGen.Generator.Frontend;

namespace NetGen.Generator.Emit;

/// <summary>
/// The members of a network that has errors. They only throw: with them the code that uses the network compiles, so that the errors the user sees
/// are the network's own.
/// </summary>
internal static class BrokenNetwork
{
    /// <param name="type">The class.</param>
    /// <param name="error">An error for the C# compiler to report, where no diagnostic tells of it; else null.</param>
    public static string Emit(TypeSpec type, string? error = null)
    {
        string reason = SourceWriter.Quote($"{type.Name} has errors; see the diagnostics of the compiler.");
        string members = $$"""
            /// <summary>Does nothing: the network has errors.</summary>
            public {{type.Name}}(int seed = 0)
            {
            }

            /// <inheritdoc/>
            public static global::NetGen.NetworkInfo Info => throw HasErrors();

            /// <inheritdoc/>
            public global::NetGen.Weights Weights => throw HasErrors();

            /// <inheritdoc/>
            public static {{type.Name}} Create(global::NetGen.Weights weights) => throw HasErrors();

            /// <inheritdoc/>
            public static {{type.Name}} Load(string path) => throw HasErrors();

            /// <inheritdoc/>
            public void Refresh() => throw HasErrors();

            /// <inheritdoc/>
            public void Forward(global::System.ReadOnlySpan<float> input, global::System.Span<float> output, int batch = 1) => throw HasErrors();

            /// <inheritdoc/>
            public float[] Forward(global::System.ReadOnlySpan<float> input) => throw HasErrors();

            /// <inheritdoc/>
            public void Profile(global::System.ReadOnlySpan<float> input, global::System.Span<float> output, global::System.Span<long> ticks, int batch = 1) => throw HasErrors();

            /// <inheritdoc/>
            public {{type.Name}} Share() => throw HasErrors();

            private static global::System.Exception HasErrors() => new global::System.InvalidOperationException({{reason}});
            """;
        var writer = new SourceWriter();
        if (error is not null)
        {
            writer.Line($"#error {error.Replace('\r', ' ').Replace('\n', ' ')}");
        }

        PartialType.Emit(writer, type, $" : global::NetGen.INetwork<{type.Name}>", "", [], body => body.Line(members));
        return writer.ToString();
    }
}
