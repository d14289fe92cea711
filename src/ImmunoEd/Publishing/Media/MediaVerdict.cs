using System.Diagnostics.CodeAnalysis;
using ImmunoEd.Rendering;

namespace ImmunoEd.Publishing.Media;

/// <summary>A file that may be taken.</summary>
/// <param name="Width">In pixels, as shown: after the turn that a camera noted.</param>
/// <param name="Cleaned">The bytes to keep instead of those that came; null where the file is kept as it is.</param>
/// <param name="NamedExtension">What the file's name ends in, in lower case; empty where it has no ending.</param>
public sealed record InspectedMedia(MediaType Type, int? Width, int? Height, byte[]? Cleaned, string NamedExtension)
{
    public bool IsMisnamed => MediaType.Of(NamedExtension) != Type;
}

/// <summary>Either the media or the reason, in plain sentences, why the file is not taken.</summary>
public sealed record MediaVerdict(InspectedMedia? Media, string? Refusal)
{
    [MemberNotNullWhen(true, nameof(Media))]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool IsTaken => Media is not null;
}

internal sealed record MediaContents(ImageSize? Size, byte[]? Cleaned = null);

internal sealed class MediaRefusedException(string reason) : Exception(reason)
{
    public static MediaRefusedException Truncated() =>
        new("This file ends too early: a part of it is missing. Fetch it again from where it came from.");

    public static MediaRefusedException Damaged() =>
        new("This file is damaged or is not what it seems to be. Open it in the program that made it and save it again.");
}
