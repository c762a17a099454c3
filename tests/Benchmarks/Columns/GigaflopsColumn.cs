using System.Globalization;
using System.Reflection;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace NetGen.Benchmarks;

/// <summary>The rate of benchmarks that say what they compute (<see cref="FlopsAttribute"/>), from their median time.</summary>
internal sealed class GigaflopsColumn : IColumn
{
    public string Id => nameof(GigaflopsColumn);

    public string ColumnName => "GFLOP/s";

    public string Legend => "Floating-point operations per nanosecond (median)";

    public bool AlwaysShow => false;

    public ColumnCategory Category => ColumnCategory.Custom;

    public int PriorityInCategory => 0;

    public bool IsNumeric => true;

    public UnitType UnitType => UnitType.Dimensionless;

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase)
    {
        long? flops = benchmarkCase.Descriptor.WorkloadMethod.GetCustomAttribute<FlopsAttribute>()?.Count;
        double? nanoseconds = summary[benchmarkCase]?.ResultStatistics?.Median;
        return (flops / nanoseconds)?.ToString("N1", CultureInfo.InvariantCulture) ?? "-";
    }

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) => GetValue(summary, benchmarkCase);

    public bool IsAvailable(Summary summary) => summary.BenchmarksCases.Any(c => c.Descriptor.WorkloadMethod.IsDefined(typeof(FlopsAttribute)));

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;
}
