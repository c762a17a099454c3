using System.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using ServerSample.Hosting;
using ServerSample.Models;

namespace ServerSample.Endpoints;

/// <summary><c>POST /classify</c>: the likeliest classes of a picture.</summary>
internal static class ClassifyEndpoint
{
    public static void Map(WebApplication server) => server.MapPost("/classify", async (HttpContext context, IModel model, ForwardQueue queue, ServerMetrics metrics, Limits limits) =>
    {
        long start = Stopwatch.GetTimestamp();
        IResult result = await Classify(context, model, queue, limits, start);
        metrics.Answered(result is IStatusCodeHttpResult { StatusCode: { } status } ? status : StatusCodes.Status200OK, Stopwatch.GetElapsedTime(start));
        return result;
    });

    private static async Task<IResult> Classify(HttpContext context, IModel model, ForwardQueue queue, Limits limits, long start)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = limits.BodyBytes;
        float[] input;
        try
        {
            input = await RequestInput.Read(context.Request, model, context.RequestAborted);
        }
        catch (BadInputException error)
        {
            return Results.Problem(error.Message, statusCode: error.Status);
        }
        catch (BadHttpRequestException error)
        {
            string detail = error.StatusCode == StatusCodes.Status413PayloadTooLarge ? $"The request may hold {limits.BodyBytes} bytes at most." : error.Message;
            return Results.Problem(detail, statusCode: error.StatusCode);
        }

        if (await queue.Run(model, input, context.RequestAborted) is not { } scores)
        {
            context.Response.Headers.RetryAfter = "1";
            return Results.Problem($"{limits.Forwards} requests are computed and {limits.Waiting} wait already.", statusCode: StatusCodes.Status429TooManyRequests);
        }

        ClassScore[] classes = [.. model.Labels.Zip(scores, (label, score) => new ClassScore(label, score)).OrderByDescending(c => c.Score)];
        return Results.Ok(new Classification(model.Info.Name, classes, Stopwatch.GetElapsedTime(start).TotalMilliseconds));
    }
}
