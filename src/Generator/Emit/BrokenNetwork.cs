using NetGen.Generator.Emit.Ilgpu;
using NetGen.Generator.Frontend;
using NetGen.Generator.Primitives;

namespace NetGen.Generator.Emit;

/// <summary>
/// The members of a network that has errors. They only throw: with them the code that uses the network compiles, so that the errors the user sees
/// are the network's own. All versions of C# compile them.
/// </summary>
internal static class BrokenNetwork
{
    /// <param name="network">The network.</param>
    /// <param name="options">What holds for the project.</param>
    /// <param name="error">An error for the C# compiler to report, where no diagnostic tells of it; else null.</param>
    public static string Emit(NetworkSpec network, BuildOptions options, string? error = null)
    {
        TypeSpec type = network.Type;
        string reason = SourceWriter.Quote($"{type.Name} has errors; see the diagnostics of the compiler.");
        var writer = new SourceWriter();
        EmittedFile.Begin(writer, isNullable: false);
        if (error is not null)
        {
            writer.Line($"#error {OneLine.Of(error)}").Line();
        }

        EmitPart(NetworkContract.Interface(network), NetworkContract.Members(network), network.Own is { DeclaresConstructors: false, HasBaseConstructor: true });
        if (options.Gpu.IsReferenced)
        {
            writer.Line();
            EmitPart(GpuContract.Interface, GpuContract.Members, constructor: false);
        }

        return writer.ToString();

        void EmitPart(string implemented, IEnumerable<ContractMember> members, bool constructor) =>
            EmittedFile.Complete(writer, type, network.Own.Taken.Count == 0 && options.Settings.HasStaticAbstractMembers ? implemented : "", "", body =>
            {
                if (constructor)
                {
                    NetworkContract.EmitPublicConstructor(body, network, "\n{\n}");
                }

                ContractMember.Emit(body, network, members.Select(m => m with { Parameters = m.Parameters?.Select(InAllVersions).ToList(), Body = $" => throw new global::System.InvalidOperationException({reason});" }));
            });
    }

    /// <summary>A parameter without what only later versions of C# know: references that may be null.</summary>
    private static string InAllVersions(string parameter) => parameter.Replace("?", "");
}
