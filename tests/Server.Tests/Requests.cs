using System.Net.Http.Json;
using ServerSample.Endpoints;
using ServerSample.Models;
using SkiaSharp;

namespace ServerSample.Tests;

/// <summary>Inputs as requests, and whether an answer is that of its input.</summary>
internal sealed class Requests
{
    private readonly byte[][]? pictures;
    private readonly float[][] inputs;
    private readonly Dictionary<string, float>[] expected;

    /// <param name="count">Different inputs.</param>
    /// <param name="asPictures">Whether they are pictures, numbers otherwise.</param>
    public Requests(int count, bool asPictures = false)
    {
        var model = new GarmentModel(LeNet.Load(Path.Combine(AppContext.BaseDirectory, "data", "lenet.safetensors")));
        pictures = asPictures ? [.. Enumerable.Range(0, count).Select(i => Pictures.Triangle(SKEncodedImageFormat.Png, 20 + i))] : null;
        inputs = [.. pictures?.Select(picture => model.Prepare(picture)) ?? Enumerable.Range(0, count).Select(seed => Input(model.Info.InputLength, seed))];
        expected = [.. inputs.Select(input => model.Labels.Zip(model.Forward(input)).ToDictionary(pair => pair.First, pair => pair.Second))];
    }

    public Task<HttpResponseMessage> Send(HttpClient client, int i)
    {
        if (pictures is null) return client.PostAsJsonAsync("classify", inputs[i % inputs.Length]);
        var content = new ByteArrayContent(pictures[i % inputs.Length]);
        content.Headers.ContentType = new("image/png");
        return client.PostAsync("classify", content);
    }

    public async Task<bool> IsRight(HttpResponseMessage answer, int i)
    {
        Classification? found = await answer.Content.ReadFromJsonAsync<Classification>();
        return found!.Classes.ToDictionary(c => c.Label, c => c.Score).OrderBy(c => c.Key).SequenceEqual(expected[i % inputs.Length].OrderBy(c => c.Key))
            && found.Classes.Select(c => c.Score).SequenceEqual(found.Classes.Select(c => c.Score).OrderDescending());
    }

    private static float[] Input(int length, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, length).Select(_ => random.NextSingle())];
    }
}
