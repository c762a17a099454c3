using ServerSample.Hosting;

await ServerApplication.Create(args).RunAsync();
