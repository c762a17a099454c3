using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using ServerSample.Hosting;

namespace ServerSample.Tests;

/// <summary>Reads the meter of one server.</summary>
internal sealed class MetricsOfServer : IDisposable
{
    private readonly MeterListener listener = new();
    private readonly ConcurrentDictionary<int, long> answered = [];
    private readonly ConcurrentBag<double> durations = [];
    private int running, overlapping, most;

    public MetricsOfServer(IServiceProvider services)
    {
        object factory = services.GetRequiredService<IMeterFactory>();
        listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == ServerMetrics.Name && instrument.Meter.Scope == factory) listener.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((instrument, change, tags, _) =>
        {
            if (instrument.Name == "netgen.requests") answered.AddOrUpdate((int)tags[0].Value!, change, (_, before) => before + change);
            else if (instrument.Name == "netgen.forwards") Count((int)change);
        });
        listener.SetMeasurementEventCallback<double>((_, seconds, _, _) => durations.Add(seconds));
        listener.Start();
    }

    /// <summary>Requests by status code.</summary>
    public IReadOnlyDictionary<int, long> Answered => answered;

    /// <summary>Seconds of each request.</summary>
    public IReadOnlyCollection<double> Durations => durations;

    /// <summary>Forwards that run now.</summary>
    public int Running => Volatile.Read(ref running);

    /// <summary>Forwards that began while another one ran.</summary>
    public int Overlapping => Volatile.Read(ref overlapping);

    /// <summary>Forwards that ran at once, at most.</summary>
    public int Most => Volatile.Read(ref most);

    public void Dispose() => listener.Dispose();

    private void Count(int change)
    {
        int now = Interlocked.Add(ref running, change);
        if (change < 0) return;
        if (now > 1) Interlocked.Increment(ref overlapping);
        for (int seen = most; now > seen; seen = most) Interlocked.CompareExchange(ref most, now, seen);
    }
}
