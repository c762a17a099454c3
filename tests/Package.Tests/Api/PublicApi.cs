using System.Reflection;
using System.Text;

namespace NetGen.Package.Tests;

/// <summary>What an assembly offers its users: a type a paragraph, a member a line.</summary>
/// <remarks>The namespaces NetGen.Cpu and NetGen.Cpu.Formulas are not for users: only emitted code calls them (<see cref="Abi"/>).</remarks>
internal static class PublicApi
{
    public static string Of(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (Type type in assembly.GetExportedTypes().Where(type => !Abi.IsKernel(type)).OrderBy(ApiText.FullNameOf, StringComparer.Ordinal))
        {
            text.Append(ApiText.Head(type)).Append('\n');
            foreach (string member in ApiText.Members(type))
            {
                text.Append("    ").Append(member).Append('\n');
            }

            text.Append('\n');
        }

        return text.ToString();
    }
}
