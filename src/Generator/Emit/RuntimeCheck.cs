using NetGen.Cpu;

namespace NetGen.Generator.Emit;

/// <summary>
/// One file of a project with networks: before any of the assembly's code runs, the runtime is asked whether it has what was emitted. Nothing else of the runtime is touched for that, so that
/// an assembly beside another version ends with words of what to do, and not with a method or a type that is missing.
/// </summary>
/// <param name="Assembly">The name of the project's assembly.</param>
/// <param name="IsNeeded">Whether the project has networks that compile.</param>
/// <param name="UsesIlgpu">Whether kernels for ILGPU are emitted, too, which have a runtime of their own.</param>
internal readonly record struct RuntimeCheck(string Assembly, bool IsNeeded, bool UsesIlgpu)
{
    /// <summary>No class's file has this name: where one has a dash, a number follows.</summary>
    public const string HintName = "NetGen-RuntimeCheck.g.cs";

    public string Emit()
    {
        string arguments = $"(assembly: {SourceWriter.Quote(Assembly)}, compiler: {SourceWriter.Quote(CompilerVersion.Text)}, version: {AbiVersion.Current})";
        var writer = new SourceWriter();
        EmittedFile.Begin(writer);
        using (EmittedFile.Helpers(writer))
        {
            writer.Line("/// <summary>What this assembly's networks need of the runtime beside it.</summary>").Line(GeneratedAttributes.OfCode);
            using (writer.Block("file static class RuntimeCheck"))
            {
                writer.Line("/// <summary>Throws where the runtime does not have it, before any code of this assembly runs.</summary>");
                writer.Line("[global::System.Runtime.CompilerServices.ModuleInitializer]");
                using (writer.Block("internal static void Run()"))
                {
                    writer.Line($"global::NetGen.Cpu.EmittedCode.Require{arguments};");
                    if (UsesIlgpu)
                    {
                        writer.Line($"global::NetGen.Ilgpu.EmittedCode.Require{arguments};");
                    }
                }
            }
        }

        return writer.ToString();
    }
}
