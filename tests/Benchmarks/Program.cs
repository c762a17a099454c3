using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using NetGen.Benchmarks;

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
