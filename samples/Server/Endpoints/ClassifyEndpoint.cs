using System.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using ServerSample.Hosting;
using ServerSample.Models;

namespace ServerSample.Endpoints;

/// <summary><c>POST /classify</c>: the likeliest classes of a picture.</summary>
internal static class ClassifyEndpoint
{
    public const string Path = "/classify";

    public static void Map(WebApplication server) => server.MapPost(Path, async (HttpContext context, IModel model, ForwardQueue queue, Limits limits) =>
    {
        try
        {
            return await Classify(context, model, queue, limits);
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
    });

    private static async Task<IResult> Classify(HttpContext context, IModel model, ForwardQueue queue, Limits limits)
    {
        long start = Stopwatch.GetTimestamp();
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = limits.BodyBytes;
        RequestInput input = await RequestInput.Read(context.Request, context.RequestAborted);
        if (await queue.Run(() => model.Forward(input.Decode(model)), context.RequestAborted) is not { } scores)
        {
            context.Response.Headers.RetryAfter = "1";
            return Results.Problem($"All places are taken: {limits.Forwards} to be computed, {limits.Waiting} to wait.", statusCode: StatusCodes.Status429TooManyRequests);
        }

        if (!Array.TrueForAll(scores, float.IsFinite))
        {
            throw new BadInputException(StatusCodes.Status400BadRequest, "The numbers are too large for the network: its scores are not finite. Expected 0 to 1.");
        }

        ClassScore[] classes = [.. model.Labels.Zip(scores, (label, score) => new ClassScore(label, score)).OrderByDescending(c => c.Score)];
        return Results.Ok(new Classification(model.Info.Name, classes, Stopwatch.GetElapsedTime(start).TotalMilliseconds));
    }
}
