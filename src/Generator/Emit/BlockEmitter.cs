using NetGen.Generator.Frontend;

namespace NetGen.Generator.Emit;

/// <summary>The other half of a block with a primary constructor. To C# the parameters that its layers name in expressions are unread (CS9113); here they are read.</summary>
internal static class BlockEmitter
{
    public static string Emit(BlockDeclaration block)
    {
        var writer = new SourceWriter();
        EmittedFile.Begin(writer);
        EmittedFile.Complete(writer, block.Type, "", "", body => body.Line($"""
            /// <summary>The hyper-parameters that this use of the block was given, in order.</summary>
            {GeneratedAttributes.OfField}
            private readonly object?[] {Contract.Field} = [{string.Join(", ", block.Block.Parameters.Select(p => $"@{p.Name}"))}];
            """));
        return writer.ToString();
    }
}
