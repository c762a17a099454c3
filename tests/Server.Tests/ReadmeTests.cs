using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NetGen.Images;
using ServerSample.Models;

namespace ServerSample.Tests;

/// <summary>The README's example of a server is code that compiles and answers: it stands, line for line, in <see cref="Example"/>.</summary>
public sealed partial class ReadmeTests
{
    [Fact]
    public void ExampleStandsInTheReadme()
    {
        string tests = Path.GetDirectoryName(ThisFile())!;
        string source = File.ReadAllText(ThisFile());
        string readme = File.ReadAllText(Path.Combine(tests, "..", "..", "README.md"));
        string example = CodeBlock().Matches(readme).Select(match => match.Groups[1].Value).Single(block => block.Contains("AddSingleton"));
        string[] lines = [.. example.Split('\n').Select(line => line.Split("  //")[0].Trim()).Where(line => line.Length > 0)];

        lines.Length.ShouldBe(12);
        lines.ShouldAllBe(line => source.Contains(line.Replace("\"lenet.safetensors\"", "weights")));
    }

    [Fact]
    public async Task ExampleAnswers()
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder(["--urls", "http://127.0.0.1:0"]);
        builder.Logging.ClearProviders();
        await using WebApplication app = Example(builder, Path.Combine(AppContext.BaseDirectory, "data", "lenet.safetensors"));
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new(app.Urls.Single()) };

        using HttpResponseMessage answer = await client.PostAsync("classify", new ByteArrayContent(Pictures.Triangle(SkiaSharp.SKEncodedImageFormat.Png)));

        (await answer.Content.ReadFromJsonAsync<float[]>())!.Sum().ShouldBe(1, 1e-5f);
    }

    private static WebApplication Example(WebApplicationBuilder builder, string weights)
    {
        var fashion = ImagePreprocessor.Resize(28, 28, PictureOptions.Grey);
        builder.Services.AddSingleton(LeNet.Load(weights));
        var app = builder.Build();
        app.MapPost("/classify", async (LeNet net, HttpRequest request) =>
        {
            using var picture = new MemoryStream();
            await request.Body.CopyToAsync(picture);
            float[] image = new float[fashion.Length];
            fashion.Decode(picture.ToArray(), image);
            return net.Forward(image);
        });
        return app;
    }

    private static string ThisFile([System.Runtime.CompilerServices.CallerFilePath] string path = "") => path;

    [GeneratedRegex(@"```cs\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CodeBlock();
}
