namespace NetGen.Tests;

public sealed class GenerationTwoTests
{
    [Fact]
    public void WithoutMemoryItTriesAgain()
    {
        var target = new object();
        int calls = 0;
        GenerationTwo.Watch(target, _ =>
        {
            calls++;
            throw new OutOfMemoryException();
        });

        for (int i = 0; i < 10 && Volatile.Read(ref calls) < 2; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        calls.ShouldBeGreaterThanOrEqualTo(2);
        GC.KeepAlive(target);
    }
}
