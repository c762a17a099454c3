namespace LeNetSample;

/// <summary>What the user asked for.</summary>
/// <param name="Explain">Print what the compiler made of the networks, and nothing else.</param>
/// <param name="Images">Classify no more images than these.</param>
/// <param name="Threads">Classify on this many threads.</param>
/// <param name="Device">Classify there.</param>
/// <param name="Data">The folder of the data set; null to look for it.</param>
/// <param name="Weights">The weights file; null for the sample's own.</param>
/// <param name="Report">Where the report goes.</param>
internal sealed record Settings(bool Explain, int Images, int Threads, DeviceChoice Device, string? Data, string? Weights, string Report);
