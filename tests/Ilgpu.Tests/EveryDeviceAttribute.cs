using System.Reflection;
using Xunit.Sdk;

namespace NetGen.Ilgpu.Tests;

/// <summary>Runs a theory on every one of <see cref="TestDevices"/>; where there is none, it is skipped.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EveryDeviceAttribute : DataAttribute
{
    public EveryDeviceAttribute()
    {
        if (TestDevices.Names.Count == 0)
        {
            Skip = "ILGPU finds no GPU here, and its CPU accelerator is too slow for groups of full size.";
        }
    }

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => TestDevices.Names.DefaultIfEmpty("none").Select(name => new object[] { name });
}
