using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using ServerSample.Endpoints;
using SkiaSharp;

namespace ServerSample.Tests;

/// <summary>What is answered to one request, sound or not.</summary>
public sealed class RequestTests
{
    private static readonly byte[] Picture = Pictures.Triangle(SKEncodedImageFormat.Png);

    [Fact]
    public async Task PicturesOfAllFormsGetTheSameAnswer()
    {
        await using RunningServer server = await RunningServer.Start();

        Classification[] answers =
        [
            await Classify(server, Form(Picture)),
            await Classify(server, Body(Picture, "image/png")),
            await Classify(server, Body(Pictures.Triangle(SKEncodedImageFormat.Webp), "image/webp")),
        ];

        answers.ShouldAllBe(answer => answer.Model == "LeNet" && answer.Classes.Count == 10 && answer.Milliseconds > 0);
        answers[1].Classes.ShouldBe(answers[0].Classes);
        answers[2].Classes.ShouldBe(answers[0].Classes);
        answers[0].Classes.Sum(c => c.Score).ShouldBe(1, 1e-5f);
    }

    /// <summary>UTF-8 goes by several names, and may begin with a byte order mark.</summary>
    [Fact]
    public async Task JsonIsReadInUtf8HoweverItIsNamed()
    {
        await using RunningServer server = await RunningServer.Start();
        string numbers = $"[{string.Join(", ", Enumerable.Repeat("0.5", 784))}]";
        Classification expected = await Classify(server, Body(Encoding.UTF8.GetBytes(numbers), "application/json"));

        foreach (HttpContent content in new[] { Json(numbers, "UTF-8"), Json(numbers, "\"utf-8\""), Json(numbers, "us-ascii"), Json($"\uFEFF{numbers}") })
        {
            (await Classify(server, content)).Classes.ShouldBe(expected.Classes);
        }
        server.Metrics.Answered.ShouldBe(new Dictionary<int, long> { [200] = 5 });
    }

    [Fact]
    public async Task HealthCanBeAskedForWithoutABody()
    {
        await using RunningServer server = await RunningServer.Start();

        using HttpResponseMessage answer = await server.Client.SendAsync(new(HttpMethod.Head, "health"));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task HealthSaysWhatIsServed()
    {
        await using RunningServer server = await RunningServer.Start();

        JsonElement health = await server.Client.GetFromJsonAsync<JsonElement>("health");

        health.GetProperty("status").GetString().ShouldBe("healthy");
        health.GetProperty("model").GetString().ShouldBe("LeNet");
        health.GetProperty("classes").GetArrayLength().ShouldBe(10);
    }

    [Fact]
    public async Task WhatIsNoInputIsRefused_AndTheReasonSaid()
    {
        await using RunningServer server = await RunningServer.Start(null, "--Limits:BodyBytes=20000");
        string numbers = string.Join(", ", Enumerable.Repeat("0.5", 783));
        (HttpContent? Content, int Status, string Detail)[] cases =
        [
            (Body([], "image/png"), 400, "it is empty"),
            (Body("hello, this is no picture"u8.ToArray(), "image/png"), 400, "expected PNG, JPEG, WebP, GIF or BMP, found 25 bytes"),
            (Body(Picture[..(Picture.Length / 2)], "image/png"), 400, ""),
            (Body(new byte[20001], "image/png"), 413, "20000 bytes at most"),
            (Form(new byte[20001]), 413, "20000 bytes at most"),
            (Form("hello, this is no picture"u8.ToArray()), 400, "found 25 bytes"),
            (new MultipartFormDataContent { { new StringContent("x"), "name" } }, 400, "one file, found 0"),
            (new MultipartFormDataContent { { File(Picture), "a", "a.png" }, { File(Picture), "b", "b.png" } }, 400, "one file, found 2"),
            (Body("--x\r\nbroken"u8.ToArray(), "multipart/form-data; boundary=y"), 400, "The form cannot be read"),
            (Body("--x"u8.ToArray(), "multipart/form-data"), 400, "The form cannot be read"),
            (PartWithCharset("utf-7"), 415, "a charset that is not read"),
            (Json("[1, 2"), 400, "a flat JSON array of 784 numbers, [1, 28, 28] in row-major order, found what is no JSON"),
            (Json("{}"), 400, "found an object."),
            (Json("null"), 400, "found null."),
            (Json($"[{numbers}]"), 400, "found 783 numbers."),
            (Json($"[{string.Join(", ", Enumerable.Repeat("[0.5]", 28))}]"), 400, "found an array at [0]."),
            (Json($"[{numbers}, \"0.5\"]"), 400, "found a string at [783]."),
            (Json($"[{numbers}, \"NaN\"]"), 400, "found a string at [783]."),
            (Json($"[{numbers}, 1e39]"), 400, "found a number that is too large for 32 bits at [783]."),
            (Json($"[{string.Join(", ", Enumerable.Repeat("3e38", 784))}]"), 400, "its scores are not finite"),
            (Json($"[{numbers}, 1]", "foo"), 415, "JSON must be utf-8, found the charset foo."),
            (Json($"[{numbers}, 1]", "utf-7"), 415, "JSON must be utf-8, found the charset utf-7."),
            (Json($"[{numbers}, 1]", "\"utf-16\""), 415, "JSON must be utf-8, found the charset utf-16."),
            (Body("x"u8.ToArray(), "text/plain"), 415, "found text/plain"),
            (Body("x"u8.ToArray(), null), 415, "does not say"),
        ];
        foreach ((HttpContent? content, int status, string detail) in cases)
        {
            using HttpResponseMessage answer = await server.Client.PostAsync("classify", content);

            string body = await answer.Content.ReadAsStringAsync();
            ((int)answer.StatusCode).ShouldBe(status, body);
            answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
            JsonDocument.Parse(body).RootElement.GetProperty("detail").GetString()!.ShouldContain(detail);
        }

        server.Metrics.Answered.Values.Sum().ShouldBe(cases.Length);
        server.Metrics.Answered.Keys.Order().ShouldBe([400, 413, 415]);
    }

    [Fact]
    public async Task AHugePictureInAFewBytesIsTooLarge()
    {
        using var bitmap = new SKBitmap(5000, 5000, SKColorType.Gray8, SKAlphaType.Opaque);
        using SKData png = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        await using RunningServer server = await RunningServer.Start();

        using HttpResponseMessage answer = await server.Client.PostAsync("classify", Body(png.ToArray(), "image/png"));

        answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("5000");
    }

    [Theory]
    [InlineData("--Limits:BodyBytes=0", "Limits:BodyBytes must be at least 1, found 0")]
    [InlineData("--Limits:Forwards=0", "Limits:Forwards must be at least 1, found 0")]
    [InlineData("--Limits:Waiting=-1", "Limits:Waiting must be at least 0, found -1")]
    public async Task SettingsThatCannotBeKeptAreNamed(string setting, string message) =>
        (await Should.ThrowAsync<InvalidOperationException>(() => RunningServer.Start(null, setting))).Message.ShouldContain(message);

    private static async Task<Classification> Classify(RunningServer server, HttpContent content)
    {
        using HttpResponseMessage answer = await server.Client.PostAsync("classify", content);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        return (await answer.Content.ReadFromJsonAsync<Classification>())!;
    }

    private static ByteArrayContent File(byte[] bytes) => new(bytes);

    private static MultipartFormDataContent Form(byte[] picture) => new() { { File(picture), "picture", "picture.png" } };

    private static ByteArrayContent Body(byte[] bytes, string? type)
    {
        ByteArrayContent content = File(bytes);
        content.Headers.ContentType = type is null ? null : MediaTypeHeaderValue.Parse(type);
        return content;
    }

    private static ByteArrayContent Json(string text, string charset = "utf-8") => Body(Encoding.UTF8.GetBytes(text), $"application/json; charset={charset}");

    private static MultipartFormDataContent PartWithCharset(string charset)
    {
        HttpContent part = Body("x"u8.ToArray(), $"text/plain; charset={charset}");
        return new() { { part, "name" } };
    }
}
