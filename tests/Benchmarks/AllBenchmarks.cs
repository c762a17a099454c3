using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace NetGen.Benchmarks;

/// <summary>The benchmarks of this assembly, by BenchmarkDotNet's command line.</summary>
internal static class AllBenchmarks
{
    public static void Run(string[] args)
    {
        // In this process: the default toolchain restores and builds a project for each benchmark, which takes longer than the benchmarks,
        // needs the network and would be held to this repository's build settings.
        IConfig config = ManualConfig.Create(DefaultConfig.Instance)
            .AddJob(Job.Default
                .WithToolchain(InProcessEmitToolchain.Instance)
                .WithMinIterationCount(8)
                .WithMaxIterationCount(20))
            .WithSummaryStyle(SummaryStyle.Default.WithRatioStyle(RatioStyle.Trend))
            .AddColumn(StatisticColumn.Median, new GigaflopsColumn())
            .AddExporter(MarkdownExporter.GitHub);
        BenchmarkSwitcher.FromAssembly(typeof(GigaflopsColumn).Assembly).Run(args, config);
    }
}
