using System.Diagnostics.Metrics;

namespace ServerSample.Hosting;

/// <summary>What the server measures of itself: the meter "NetGen.Server", for <c>dotnet-counters</c>, OpenTelemetry and the like.</summary>
internal sealed class ServerMetrics
{
    /// <summary>The meter.</summary>
    public const string Name = "NetGen.Server";

    private readonly Counter<long> _requests;
    private readonly Histogram<double> _latency;
    private readonly UpDownCounter<long> _forwards;

    public ServerMetrics(IMeterFactory factory)
    {
        Meter meter = factory.Create(Name);
        _requests = meter.CreateCounter<long>("netgen.requests", "{request}", "Requests to classify that were answered, by status code.");
        _latency = meter.CreateHistogram<double>("netgen.request.duration", "s", "From the first byte of a request to classify to its answer.");
        _forwards = meter.CreateUpDownCounter<long>("netgen.forwards", "{forward}", "Forwards that run now.");
    }

    /// <summary>A request was answered.</summary>
    public void Answered(int status, TimeSpan duration)
    {
        var tag = new KeyValuePair<string, object?>("http.response.status_code", status);
        _requests.Add(1, tag);
        _latency.Record(duration.TotalSeconds, tag);
    }

    /// <summary>A forward began.</summary>
    public void Began() => _forwards.Add(1);

    /// <summary>A forward ended.</summary>
    public void Ended() => _forwards.Add(-1);
}
