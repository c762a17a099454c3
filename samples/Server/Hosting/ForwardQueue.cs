using System.Threading.RateLimiting;
using ServerSample.Models;

namespace ServerSample.Hosting;

/// <summary>Lets so many forwards run at once and so many wait. Bodies are read and pictures decoded before: a slow client holds nobody up.</summary>
internal sealed class ForwardQueue(Limits limits, ServerMetrics metrics) : IDisposable
{
    private readonly ConcurrencyLimiter _limiter = new(new()
    {
        PermitLimit = limits.Forwards,
        QueueLimit = limits.Waiting,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    /// <summary>Classifies an input, when it is its turn.</summary>
    /// <returns>The scores; null where too many wait already.</returns>
    public async ValueTask<float[]?> Run(IModel model, float[] input, CancellationToken cancellation)
    {
        using RateLimitLease lease = await _limiter.AcquireAsync(1, cancellation);
        if (!lease.IsAcquired) return null;
        metrics.Began();
        try
        {
            return model.Forward(input);
        }
        finally
        {
            metrics.Ended();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _limiter.Dispose();
}
