namespace NetGenApp;

/// <summary>Reads pictures of grey values: binary PGM files with one byte a pixel.</summary>
public static class GreyPicture
{
    /// <summary>The grey values as a network takes them: row by row, 0 for black to 1 for white.</summary>
    /// <param name="path">A PGM file whose header is "P5", width, height and 255, a line each or with spaces between.</param>
    /// <param name="width">The width that it must have, in pixels.</param>
    /// <param name="height">The height that it must have, in pixels.</param>
    /// <exception cref="InvalidDataException">It is another file.</exception>
    public static float[] Read(string path, int width, int height)
    {
        byte[] file = File.ReadAllBytes(path);
        int start = 0;
        string[] header = [Word(), Word(), Word(), Word()];
        string[] expected = ["P5", $"{width}", $"{height}", "255"];
        if (!header.SequenceEqual(expected) || file.Length - start != width * height)
        {
            throw new InvalidDataException($"'{path}' must be a PGM file of {width} x {height} pixels: 'P5 {width} {height} 255' and {width * height} bytes.");
        }

        return [.. file.AsSpan(start).ToArray().Select(grey => grey / 255f)];

        string Word()
        {
            int end = start;
            while (end < file.Length && !char.IsWhiteSpace((char)file[end]))
            {
                end++;
            }

            string word = System.Text.Encoding.ASCII.GetString(file, start, end - start);
            start = Math.Min(end + 1, file.Length);
            return word;
        }
    }
}
