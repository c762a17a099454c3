using System.Text.Json;
using Microsoft.Net.Http.Headers;
using NetGen.Images;
using ServerSample.Models;

namespace ServerSample.Endpoints;

/// <summary>Reads the input of a network out of a request: an upload of a form, a picture as the body, or a JSON array of numbers.</summary>
internal static class RequestInput
{
    private const string Forms = "a picture as multipart/form-data or image/*, or a JSON array of numbers as application/json";

    /// <exception cref="BadInputException">There is no input in it; the message says what was expected and found.</exception>
    public static async Task<float[]> Read(HttpRequest request, IModel model, CancellationToken cancellation)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out MediaTypeHeaderValue? type))
        {
            throw new BadInputException(StatusCodes.Status415UnsupportedMediaType, $"The request must hold {Forms}; it does not say what it holds.");
        }

        if (type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)) return await ReadForm(request, model, cancellation);
        if (type.Type.Equals("image", StringComparison.OrdinalIgnoreCase)) return Prepare(model, await ReadBody(request.Body, cancellation));
        if (type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)) return await ReadNumbers(request, model, cancellation);
        throw new BadInputException(StatusCodes.Status415UnsupportedMediaType, $"The request must hold {Forms}, found {type.MediaType}.");
    }

    private static async Task<float[]> ReadForm(HttpRequest request, IModel model, CancellationToken cancellation)
    {
        IFormCollection form;
        try
        {
            form = await request.ReadFormAsync(cancellation);
        }
        catch (Exception error) when (error is InvalidDataException or IOException and not BadHttpRequestException)
        {
            throw new BadInputException(StatusCodes.Status400BadRequest, $"The form cannot be read: {error.Message}");
        }

        if (form.Files.Count != 1) throw new BadInputException(StatusCodes.Status400BadRequest, $"The form must hold one file, found {form.Files.Count}.");
        await using Stream file = form.Files[0].OpenReadStream();
        return Prepare(model, await ReadBody(file, cancellation));
    }

    private static async Task<float[]> ReadNumbers(HttpRequest request, IModel model, CancellationToken cancellation)
    {
        float[]? numbers;
        try
        {
            numbers = await request.ReadFromJsonAsync<float[]>(cancellation);
        }
        catch (JsonException error)
        {
            throw new BadInputException(StatusCodes.Status400BadRequest, $"The body must be a JSON array of numbers: {error.Message}");
        }

        if (numbers?.Length != model.Info.InputLength)
        {
            throw new BadInputException(
                StatusCodes.Status400BadRequest,
                $"The array must hold {model.Info.InputLength} numbers, [{string.Join(", ", model.Info.Input)}] in row-major order, found {(numbers is null ? "null" : $"{numbers.Length}")}.");
        }
        int bad = Array.FindIndex(numbers, number => !float.IsFinite(number));
        return bad < 0 ? numbers : throw new BadInputException(StatusCodes.Status400BadRequest, $"Number {bad} of the array is too large for a 32-bit float.");
    }

    private static float[] Prepare(IModel model, byte[] picture)
    {
        try
        {
            return model.Prepare(picture);
        }
        catch (PictureException error)
        {
            int status = error.Problem == PictureProblem.TooLarge ? StatusCodes.Status413PayloadTooLarge : StatusCodes.Status400BadRequest;
            throw new BadInputException(status, error.Message);
        }
    }

    private static async Task<byte[]> ReadBody(Stream body, CancellationToken cancellation)
    {
        using var bytes = new MemoryStream();
        await body.CopyToAsync(bytes, cancellation);
        return bytes.ToArray();
    }
}
