using System.Reflection;

namespace NetGen.Generator.Emit;

/// <summary>The compiler's version, as emitted code states it: that of its package.</summary>
internal static class CompilerVersion
{
    /// <summary>Without the commit, which follows a plus sign: emitted code does not change with it.</summary>
    public static readonly string Text = typeof(CompilerVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>().InformationalVersion.Split('+')[0];
}
