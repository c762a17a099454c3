using ServerSample.Models;

namespace ServerSample.Endpoints;

/// <summary><c>GET /health</c>, or <c>HEAD</c>: 200 with what is served, once the weights are loaded.</summary>
internal static class HealthEndpoint
{
    public static void Map(WebApplication server) => server.MapMethods("/health", [HttpMethods.Get, HttpMethods.Head], (IModel model) => new
    {
        status = "healthy",
        model = model.Info.Name,
        input = model.Info.Input,
        classes = model.Labels,
        parameters = model.Info.ParameterCount,
    });
}
