using System.Text;
using System.Text.Json;
using Microsoft.Net.Http.Headers;
using NetGen.Images;
using ServerSample.Models;

namespace ServerSample.Endpoints;

/// <summary>
/// What a request holds: an upload of a form, a picture as the body, or a JSON array of numbers. Reading it waits for the client and costs little;
/// making a network's input of it waits for nobody and may cost much.
/// </summary>
internal sealed class RequestInput
{
    private const string Forms = "a picture as multipart/form-data or image/*, or a JSON array of numbers as application/json";

    private readonly byte[] _content;
    private readonly Func<byte[], IModel, float[]> _decode;

    private RequestInput(byte[] content, Func<byte[], IModel, float[]> decode) => (_content, _decode) = (content, decode);

    /// <summary>Reads a request to its end.</summary>
    /// <exception cref="BadInputException">It holds nothing of these forms; the message says what was expected and found.</exception>
    public static async Task<RequestInput> Read(HttpRequest request, CancellationToken cancellation)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out MediaTypeHeaderValue? type))
        {
            throw new BadInputException(StatusCodes.Status415UnsupportedMediaType, $"The request must hold {Forms}; it does not say what it holds.");
        }

        if (type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)) return new(await ReadForm(request, cancellation), DecodePicture);
        if (type.Type.Equals("image", StringComparison.OrdinalIgnoreCase)) return new(await ReadBody(request.Body, cancellation), DecodePicture);
        if (!type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase))
        {
            throw new BadInputException(StatusCodes.Status415UnsupportedMediaType, $"The request must hold {Forms}, found {type.MediaType}.");
        }

        CheckCharset(HeaderUtilities.RemoveQuotes(type.Charset));
        return new(await ReadBody(request.Body, cancellation), DecodeNumbers);
    }

    /// <summary>The input of a network.</summary>
    /// <exception cref="BadInputException">The content is none; the message says what was expected and found.</exception>
    public float[] Decode(IModel model) => _decode(_content, model);

    private static async Task<byte[]> ReadForm(HttpRequest request, CancellationToken cancellation)
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
        catch (NotSupportedException)
        {
            // UTF-7: the only charset that .NET knows and refuses.
            throw new BadInputException(StatusCodes.Status415UnsupportedMediaType, "The form, or a part of it, names a charset that is not read; expected utf-8.");
        }

        if (form.Files.Count != 1) throw new BadInputException(StatusCodes.Status400BadRequest, $"The form must hold one file, found {form.Files.Count}.");
        await using Stream file = form.Files[0].OpenReadStream();
        return await ReadBody(file, cancellation);
    }

    // JSON that is sent is UTF-8 (RFC 8259), of which ASCII is a part.
    private static void CheckCharset(Microsoft.Extensions.Primitives.StringSegment charset)
    {
        if (charset.Length > 0 && !charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase) && !charset.Equals("us-ascii", StringComparison.OrdinalIgnoreCase))
        {
            throw new BadInputException(StatusCodes.Status415UnsupportedMediaType, $"JSON must be utf-8, found the charset {charset}.");
        }
    }

    private static async Task<byte[]> ReadBody(Stream body, CancellationToken cancellation)
    {
        using var bytes = new MemoryStream();
        await body.CopyToAsync(bytes, cancellation);
        return bytes.ToArray();
    }

    private static float[] DecodePicture(byte[] picture, IModel model)
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

    private static float[] DecodeNumbers(byte[] json, IModel model)
    {
        string expected = $"a flat JSON array of {model.Info.InputLength} numbers, [{string.Join(", ", model.Info.Input)}] in row-major order";
        using JsonDocument document = Parse(json, expected);
        JsonElement array = document.RootElement;
        if (array.ValueKind != JsonValueKind.Array) throw Unexpected(expected, NameOf(array));

        float[] numbers = new float[array.GetArrayLength()];
        int i = 0;
        foreach (JsonElement element in array.EnumerateArray())
        {
            if (element.ValueKind != JsonValueKind.Number) throw Unexpected(expected, $"{NameOf(element)} at [{i}]");
            numbers[i] = element.GetSingle();
            if (!float.IsFinite(numbers[i])) throw Unexpected(expected, $"a number that is too large for 32 bits at [{i}]");
            i++;
        }
        return numbers.Length == model.Info.InputLength ? numbers : throw Unexpected(expected, $"{numbers.Length} numbers");
    }

    private static JsonDocument Parse(byte[] json, string expected)
    {
        try
        {
            return JsonDocument.Parse(json.AsMemory(json.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0));
        }
        catch (JsonException error)
        {
            throw Unexpected(expected, $"what is no JSON: {error.Message}");
        }
    }

    private static string NameOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => "an array",
        JsonValueKind.Object => "an object",
        JsonValueKind.String => "a string",
        _ => value.GetRawText(),
    };

    private static BadInputException Unexpected(string expected, string found) => new(StatusCodes.Status400BadRequest, $"The body must be {expected}, found {found.TrimEnd('.')}.");
}
