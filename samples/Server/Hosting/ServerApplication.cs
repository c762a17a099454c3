using ServerSample.Endpoints;
using ServerSample.Models;

namespace ServerSample.Hosting;

/// <summary>Puts the server together.</summary>
internal static class ServerApplication
{
    /// <summary>A server that is ready to run.</summary>
    /// <param name="args">Settings of the command line, <c>--urls http://localhost:8080 --Limits:Waiting 64</c> for example.</param>
    /// <param name="configure">Changes to what it is made of.</param>
    public static WebApplication Create(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.Services.AddProblemDetails();
        builder.Services.AddSingleton(services => (services.GetRequiredService<IConfiguration>().GetSection("Limits").Get<Limits>() ?? new()).Checked());
        builder.Services.AddSingleton<ServerMetrics>();
        builder.Services.AddSingleton<ForwardQueue>();
        // One instance for all requests: Forward is right from any number of threads.
        builder.Services.AddSingleton(LeNet.Load(Path.Combine(AppContext.BaseDirectory, "data", "lenet.safetensors")));
        builder.Services.AddSingleton<IModel, GarmentModel>();
        // Requests that run when the server is told to stop may end.
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(30));
        configure?.Invoke(builder);

        WebApplication server = builder.Build();
        // What is wrong with them is said now, not by the first request.
        _ = server.Services.GetRequiredService<Limits>();
        // Outermost, so that it sees what others make of an error.
        server.Use(server.Services.GetRequiredService<ServerMetrics>().Measure);
        server.UseExceptionHandler();
        server.UseStatusCodePages();
        server.UseDefaultFiles();
        server.UseStaticFiles();
        ClassifyEndpoint.Map(server);
        HealthEndpoint.Map(server);
        return server;
    }
}
