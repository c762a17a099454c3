namespace NetGen.Generator.Emit;

/// <summary>The compiler's version, as emitted code states it.</summary>
internal static class CompilerVersion
{
    public const string Text = "0.1.0";
}
