using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ServerSample.Hosting;
using ServerSample.Models;

namespace ServerSample.Tests;

/// <summary>The server on a free port of this machine, and a client.</summary>
internal sealed class RunningServer : IAsyncDisposable
{
    private RunningServer(WebApplication application)
    {
        Application = application;
        Metrics = new(application.Services);
        Client = new() { BaseAddress = new(application.Urls.Single()), Timeout = TimeSpan.FromMinutes(2) };
    }

    public WebApplication Application { get; }

    public HttpClient Client { get; }

    public MetricsOfServer Metrics { get; }

    /// <param name="model">What classifies in place of the network; null for that itself.</param>
    /// <param name="settings">Of the command line.</param>
    public static async Task<RunningServer> Start(Func<IServiceProvider, IModel>? model = null, params string[] settings)
    {
        WebApplication application = ServerApplication.Create(["--urls", "http://127.0.0.1:0", .. settings], builder =>
        {
            builder.Logging.ClearProviders();
            if (model is not null) builder.Services.AddSingleton(model);
        });
        await application.StartAsync();
        return new(application);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        Metrics.Dispose();
        await Application.DisposeAsync();
    }
}
