using NetGen.Generator.Frontend;

namespace NetGen.Generator.Emit;

/// <summary>
/// The members of a network that has errors. They only throw: with them the code that uses the network compiles, so that the errors the user sees
/// are the network's own.
/// </summary>
internal static class BrokenNetwork
{
    public static string Emit(TypeSpec type)
    {
        string reason = SourceWriter.Quote($"{type.Name} has errors; see the diagnostics of the compiler.");
        string members = $$"""
            /// <inheritdoc/>
            public static global::NetGen.NetworkInfo Info => throw Broken();

            /// <inheritdoc/>
            public global::NetGen.Weights Weights => throw Broken();

            /// <inheritdoc/>
            public static {{type.Name}} Create(global::NetGen.Weights weights) => throw Broken();

            /// <inheritdoc/>
            public static {{type.Name}} Load(string path) => throw Broken();

            /// <inheritdoc/>
            public void Refresh() => throw Broken();

            /// <inheritdoc/>
            public void Forward(global::System.ReadOnlySpan<float> input, global::System.Span<float> output, int batch = 1) => throw Broken();

            /// <inheritdoc/>
            public float[] Forward(global::System.ReadOnlySpan<float> input) => throw Broken();

            /// <inheritdoc/>
            public {{type.Name}} Share() => throw Broken();

            private static global::System.Exception Broken() => new global::System.InvalidOperationException({{reason}});
            """;
        var writer = new SourceWriter();
        PartialType.Emit(writer, type, $" : global::NetGen.INetwork<{type.Name}>", "", body => body.Line(members));
        return writer.ToString();
    }
}
