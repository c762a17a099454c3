namespace ILGPU.StandIn;

/// <summary>
/// A thread of the process that runs threads of a group, one after the other. It is parked with its thread at a barrier, and another worker goes on;
/// so a kernel without barriers needs only one.
/// </summary>
internal sealed class Worker
{
    // Kernels are shallow; 1024 of the usual stacks would not be.
    private const int StackSize = 256 * 1024;

    private readonly AutoResetEvent signal = new(false);
    private readonly Engine engine;
    private Lane? assigned;
    private bool quit;

    public Worker(Engine engine)
    {
        this.engine = engine;
        new Thread(Loop, StackSize) { IsBackground = true, Name = "Kernel threads" }.Start();
    }

    /// <summary>Runs this thread of the group next.</summary>
    public void Start(Lane lane)
    {
        assigned = lane;
        signal.Set();
    }

    /// <summary>Continues the thread of the group that waits here.</summary>
    public void Resume() => signal.Set();

    public void Wait() => signal.WaitOne();

    public void Quit()
    {
        quit = true;
        signal.Set();
    }

    private void Loop()
    {
        for (signal.WaitOne(); !quit; signal.WaitOne())
            engine.Run(this, assigned!);
        signal.Dispose();
    }
}
