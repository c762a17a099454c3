using System.Reflection;
using NetGen.Benchmarks.Goals.Building;
using NetGen.Benchmarks.Goals.Measuring;
using NetGen.Benchmarks.Goals.Programs;

namespace NetGen.Benchmarks.Goals;

/// <summary>What goals measure on: both sides' sources, built when they are first asked for.</summary>
internal sealed class Workbench
{
    private readonly Lazy<Sources> current, baseline;
    private readonly Lazy<Zoo> currentZoo, baselineZoo;

    public Workbench(Settings settings)
    {
        Effort = settings.Effort;
        Turns = new Turns(Effort.Pairs);
        current = new(() => new Sources(Repository, Path.Combine(settings.Folder, Sources.FolderName(Repository))));
        baseline = new(() => Worktree.Of(Repository, settings.Baseline, settings.Folder));
        currentZoo = new(() => Zoo.Build(Current));
        baselineZoo = new(() => Zoo.Build(Baseline));
    }

    public Effort Effort { get; }

    public Turns Turns { get; }

    /// <summary>The working tree that this program was built from, as it is now.</summary>
    public Sources Current => current.Value;

    public Sources Baseline => baseline.Value;

    public Zoo CurrentZoo => currentZoo.Value;

    public Zoo BaselineZoo => baselineZoo.Value;

    /// <summary>The networks that both zoos have.</summary>
    public IEnumerable<string> ZooNetworks => Effort.Of(CurrentZoo.Networks.Intersect(BaselineZoo.Networks));

    private static string Repository { get; } =
        typeof(Workbench).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == nameof(Repository)).Value!;
}
