using System.Diagnostics;
using System.Diagnostics.Metrics;
using ServerSample.Endpoints;

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
        _latency = meter.CreateHistogram<double>("netgen.request.duration", "s", "From a request to classify to its answer.");
        _forwards = meter.CreateUpDownCounter<long>("netgen.forwards", "{forward}", "Requests that are decoded and computed now.");
    }

    /// <summary>Passes a request on and counts, where it is one to classify, how it was answered.</summary>
    public async Task Measure(HttpContext context, RequestDelegate next)
    {
        if (!context.Request.Path.StartsWithSegments(ClassifyEndpoint.Path))
        {
            await next(context);
            return;
        }

        long start = Stopwatch.GetTimestamp();
        try
        {
            await next(context);
        }
        finally
        {
            var tag = new KeyValuePair<string, object?>("http.response.status_code", context.Response.StatusCode);
            _requests.Add(1, tag);
            _latency.Record(Stopwatch.GetElapsedTime(start).TotalSeconds, tag);
        }
    }

    /// <summary>A request's turn began.</summary>
    public void Began() => _forwards.Add(1);

    /// <summary>A request's turn ended.</summary>
    public void Ended() => _forwards.Add(-1);
}
