using System.Reflection;
using Xunit.Sdk;

namespace NetGen.Ilgpu.Tests;

/// <summary>Runs a theory on every network of <c>Networks.cs</c>, on every one of <see cref="TestDevices"/>. A network that another test has for itself is not public.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EveryNetworkAttribute : DataAttribute
{
    private static readonly Dictionary<string, Type> Networks = typeof(EveryNetworkAttribute).Assembly.GetExportedTypes()
        .Where(type => type.IsAssignableTo(typeof(IGpuCompiled)) && !type.IsAbstract)
        .ToDictionary(type => type.Name);

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => Networks.Keys.SelectMany(_ => TestDevices.Names, (network, device) => new object[] { network, device });

    /// <summary>The network of this name.</summary>
    public static Type Find(string name) => Networks[name];
}
