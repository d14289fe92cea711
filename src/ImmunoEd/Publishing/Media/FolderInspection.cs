namespace ImmunoEd.Publishing.Media;

/// <summary>Inspects a file of a content folder, whose name is its address and must therefore be true.</summary>
internal static class FolderInspection
{
    public static MediaVerdict Inspect(Stream content, string fileName, MediaType type)
    {
        if (type == MediaType.Svg)
            return InspectSvg(content);
        var verdict = MediaInspection.Inspect(content, fileName);
        if (!verdict.IsTaken)
            return Refuse($"This file is not {type.Name} that can be taken. {verdict.Refusal}");
        return verdict.Media.Type == type ? verdict : Refuse($"This file is not {type.Name} as its name says but {verdict.Media.Type.Name}. Rename it so that it ends in {verdict.Media.Type.Extension}.");
    }

    private static MediaVerdict InspectSvg(Stream content)
    {
        try
        {
            var size = SvgPicture.Read(content).Size;
            return new MediaVerdict(new InspectedMedia(MediaType.Svg, size?.Width, size?.Height, Cleaned: null, MediaType.Svg.Extension), Refusal: null);
        }
        catch (MediaRefusedException refused)
        {
            return Refuse(refused.Message);
        }
    }

    private static MediaVerdict Refuse(string reason) => new(Media: null, reason);
}
