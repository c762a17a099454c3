namespace NetGen.Generator.Tests.UserCode;

/// <summary>Where the fields of a class lie.</summary>
public sealed class LayoutTests
{
    [Fact]
    public void AnExplicitOneHasNoPlaceForAnotherField() => Diagnosing.Source("""
        using System.Runtime.InteropServices;

        [Network(4)] [Dense(3)]
        [StructLayout(LayoutKind.Explicit)]
        public partial class {|NG0008:Placed|}
        {
            [FieldOffset(0)] public int Count;
        }

        [Network(4)] [Dense(3)]
        [StructLayout(LayoutKind.Sequential)]
        public partial class InOrder;
        """).ShouldReport("Placed must not have an explicit layout");
}
