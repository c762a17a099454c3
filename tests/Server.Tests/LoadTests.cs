using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using ServerSample.Models;
using SkiaSharp;

namespace ServerSample.Tests;

/// <summary>Many clients of one instance of the network.</summary>
public sealed class LoadTests
{
    private const int Clients = 32;

    [Fact]
    public async Task AllAnswersAreRight_AndForwardsOverlap()
    {
        const int count = 2000;
        var requests = new Requests(100);
        await using RunningServer server = await RunningServer.Start(null, "--Limits:Forwards=16", "--Limits:Waiting=64");

        ConcurrentDictionary<HttpStatusCode, int> answers = await Send(server, requests, count);

        answers.ShouldBe(new Dictionary<HttpStatusCode, int> { [HttpStatusCode.OK] = count });
        server.Metrics.Answered.ShouldBe(new Dictionary<int, long> { [200] = count });
        server.Metrics.Durations.Count.ShouldBe(count);
        server.Metrics.Durations.ShouldAllBe(seconds => seconds > 0 && seconds < 60);
        server.Metrics.Running.ShouldBe(0);
        server.Metrics.Most.ShouldBeLessThanOrEqualTo(16);
        server.Metrics.Overlapping.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task WhatIsTooMuchIsRefused_AndTheRestIsRight()
    {
        var requests = new Requests(20);
        await using RunningServer server = await RunningServer.Start(null, "--Limits:Forwards=1", "--Limits:Waiting=1");

        ConcurrentDictionary<HttpStatusCode, int> answers = await Send(server, requests, 400);

        answers.Keys.ShouldBeSubsetOf([HttpStatusCode.OK, HttpStatusCode.TooManyRequests]);
        answers.Values.Sum().ShouldBe(400);
        server.Metrics.Most.ShouldBe(1);
    }

    /// <summary>Decoding counts: a few bytes may hold a large picture.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task OneRunsAndOneWaits_TheOthersGet429AtOnce(bool pictures)
    {
        var requests = new Requests(10, pictures);
        GatedModel? gated = null;
        await using RunningServer server = await RunningServer.Start(
            services => gated = new GatedModel(new GarmentModel(services.GetRequiredService<LeNet>())), "--Limits:Forwards=1", "--Limits:Waiting=1");

        Task<HttpResponseMessage>[] all = [.. Enumerable.Range(0, 10).Select(i => requests.Send(server.Client, i))];
        HttpResponseMessage[] refused = [.. Enumerable.Range(0, 8).Select(_ => new HttpResponseMessage())];
        var open = all.ToList();
        for (int i = 0; i < refused.Length; i++)
        {
            Task<HttpResponseMessage> answered = await Task.WhenAny(open);
            open.Remove(answered);
            refused[i] = await answered;
        }

        refused.ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.TooManyRequests && answer.Headers.RetryAfter!.Delta == TimeSpan.FromSeconds(1));
        (await refused[0].Content.ReadAsStringAsync()).ShouldContain("All places are taken: 1 to be computed, 1 to wait.");
        gated!.Open();
        foreach (Task<HttpResponseMessage> request in open)
        {
            (await request).StatusCode.ShouldBe(HttpStatusCode.OK);
            (await requests.IsRight(await request, Array.IndexOf(all, request))).ShouldBeTrue();
        }
    }

    [Fact]
    public async Task ARequestThatRunsWhenTheServerStopsIsAnswered()
    {
        var requests = new Requests(1);
        GatedModel? gated = null;
        await using RunningServer server = await RunningServer.Start(services => gated = new GatedModel(new GarmentModel(services.GetRequiredService<LeNet>())));
        Task<HttpResponseMessage> running = requests.Send(server.Client, 0);
        while (server.Metrics.Running == 0) await Task.Delay(10);

        Task stop = server.Application.StopAsync();
        await Task.Delay(100);
        stop.IsCompleted.ShouldBeFalse();
        gated!.Open();

        (await requests.IsRight(await running, 0)).ShouldBeTrue();
        await stop;
        await Should.ThrowAsync<HttpRequestException>(() => requests.Send(server.Client, 0));
    }

    /// <summary>Whatever it holds: what was sent when the server was told to stop is not all.</summary>
    [Theory]
    [InlineData("application/json")]
    [InlineData("image/png")]
    public async Task ARequestThatIsUploadedWhenTheServerStopsIsAnswered(string type)
    {
        byte[] body = type == "image/png" ? Pictures.Triangle(SKEncodedImageFormat.Png) : Encoding.UTF8.GetBytes($"[{string.Join(", ", Enumerable.Repeat("0.5", 784))}]");
        await using RunningServer server = await RunningServer.Start();
        using var client = new TcpClient();
        await client.ConnectAsync(server.Client.BaseAddress!.Host, server.Client.BaseAddress.Port);
        using NetworkStream connection = client.GetStream();
        await connection.WriteAsync(Encoding.ASCII.GetBytes($"POST /classify HTTP/1.1\r\nHost: x\r\nContent-Type: {type}\r\nContent-Length: {body.Length}\r\n\r\n"));
        await connection.WriteAsync(body.AsMemory(0, 100));
        await Task.Delay(300);

        Task stop = server.Application.StopAsync();
        await Task.Delay(300);
        await connection.WriteAsync(body.AsMemory(100));

        using var answer = new StreamReader(connection);
        (await answer.ReadLineAsync()).ShouldBe("HTTP/1.1 200 OK");
        await stop;
    }

    /// <summary>How many requests were answered with each status; those with 200 are right.</summary>
    private static async Task<ConcurrentDictionary<HttpStatusCode, int>> Send(RunningServer server, Requests requests, int count)
    {
        var answers = new ConcurrentDictionary<HttpStatusCode, int>();
        int next = -1, wrong = 0;
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(async _ =>
        {
            for (int i = Interlocked.Increment(ref next); i < count; i = Interlocked.Increment(ref next))
            {
                using HttpResponseMessage answer = await requests.Send(server.Client, i);
                answers.AddOrUpdate(answer.StatusCode, 1, (_, before) => before + 1);
                if (answer.StatusCode == HttpStatusCode.OK && !await requests.IsRight(answer, i)) Interlocked.Increment(ref wrong);
            }
        }));
        wrong.ShouldBe(0);
        return answers;
    }
}
