using Almanac.Composing;

namespace Almanac.Bundling;

/// <summary>Writes a picture as an address that has its bytes in itself (RFC 2397).</summary>
public static class DataAddress
{
    public static string? Of(OutputFile? file) => file is null ? null : Path.GetExtension(file.Path) switch
    {
        ".svg" => "image/svg+xml",
        ".png" => "image/png",
        ".jpg" or ".jpeg" => "image/jpeg",
        ".webp" => "image/webp",
        _ => null,
    } is { } type ? $"data:{type};base64,{Convert.ToBase64String(file.Bytes)}" : null;
}
