using System.Threading.RateLimiting;

namespace ServerSample.Hosting;

/// <summary>
/// Lets so many requests be computed at once and so many wait. All that costs is done in here, decoding too: a few bytes may hold a large picture.
/// Bodies are read before, so a slow client holds nobody up.
/// </summary>
internal sealed class ForwardQueue(Limits limits, ServerMetrics metrics) : IDisposable
{
    private readonly ConcurrencyLimiter _limiter = new(new()
    {
        PermitLimit = limits.Forwards,
        QueueLimit = limits.Waiting,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    /// <summary>Computes the scores of a request, when it is its turn.</summary>
    /// <returns>The scores; null where too many wait already.</returns>
    public async ValueTask<float[]?> Run(Func<float[]> compute, CancellationToken cancellation)
    {
        using RateLimitLease lease = await _limiter.AcquireAsync(1, cancellation);
        if (!lease.IsAcquired) return null;
        metrics.Began();
        try
        {
            return compute();
        }
        finally
        {
            metrics.Ended();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _limiter.Dispose();
}
