namespace ServerSample.Endpoints;

/// <summary>A request that cannot be answered, and the status code that says so.</summary>
internal sealed class BadInputException(int status, string message) : Exception(message)
{
    public int Status { get; } = status;
}
