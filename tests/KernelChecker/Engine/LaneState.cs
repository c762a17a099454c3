namespace ILGPU.Checker;

/// <summary>Where a thread of the group stands.</summary>
internal enum LaneState
{
    Running,
    AtBarrier,
    AtWarpOperation,
    Finished,
}
