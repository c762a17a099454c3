using NetGen;
using ZooSample.Models;
using ZooSample.Report;

namespace ZooSample.Commands;

/// <summary>Writes what the compiler made of a model, and how long each part of it takes.</summary>
internal static class ReportCommand
{
    /// <param name="name">What the command line calls the model.</param>
    /// <param name="form">The model, as written or lowered.</param>
    /// <param name="weights">The file with its weights; null to draw them.</param>
    /// <param name="seconds">How long to measure.</param>
    /// <param name="path">Where the report goes.</param>
    public static void Run(string name, Form form, string? weights, double seconds, string path)
    {
        NetworkInfo info = form.Info;
        KernelTimes times = form.Profile(weights is null ? Weights.Initialize(info.Parameters) : Weights.Load(weights, info.Parameters), seconds);
        File.WriteAllText(path, HtmlReport.Render(name, info, times));
        Console.WriteLine($"Report: {Path.GetFullPath(path)}");
    }
}
