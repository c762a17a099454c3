using ServerSample.Models;

namespace ServerSample.Endpoints;

/// <summary><c>GET /health</c>: 200 with what is served, once the weights are loaded.</summary>
internal static class HealthEndpoint
{
    public static void Map(WebApplication server) => server.MapGet("/health", (IModel model) => new
    {
        status = "healthy",
        model = model.Info.Name,
        input = model.Info.Input,
        classes = model.Labels,
        parameters = model.Info.ParameterCount,
    });
}
