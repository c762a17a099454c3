using System.Reflection;
using Xunit.Sdk;

namespace NetGen.Ilgpu.Tests;

/// <summary>Runs a theory on every one of <see cref="TestDevices"/>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EveryDeviceAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => TestDevices.Names.Select(name => new object[] { name });
}
